package org.truegrade.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void theTableIsThereWhicheverClassIsUsedFirst() throws Exception {
        var parts = System.getProperty("java.class.path").split(File.pathSeparator);
        var urls = new URL[parts.length];
        for (int i = 0; i < parts.length; i++) {
            urls[i] = new File(parts[i]).toURI().toURL();
        }
        for (var first : Arrays.asList("Signals", "Signal")) {
            try (var fresh = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                Class.forName("org.truegrade.trip." + first, true, fresh);
                var all = fresh.loadClass("org.truegrade.trip.Signals")
                        .getMethod("all")
                        .invoke(null);
                assertThat((Collection<?>) all).as(first + " first").hasSameSizeAs(Signals.all());
            }
        }
    }
}
