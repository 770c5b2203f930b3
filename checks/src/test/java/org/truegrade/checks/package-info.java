/** What looks at the whole. Ships nothing. */
@NullMarked
package org.truegrade.checks;

import org.jspecify.annotations.NullMarked;
