package org.truegrade.checks.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at pages with Chromium. Its constructor may take the {@link World}, which all tests of a run share.
 * Where Chromium or the recordings are not at hand it is skipped and says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(SharedWorld.class)
@interface BrowserTest {}
