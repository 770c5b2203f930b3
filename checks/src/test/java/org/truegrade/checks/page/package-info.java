/** The trip page in a real browser: the server, the importer and Chromium together, on real recordings. */
@NullMarked
package org.truegrade.checks.page;

import org.jspecify.annotations.NullMarked;
