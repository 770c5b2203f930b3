/** Trip and road estimates to an assessment. */
@NullMarked
package org.truegrade.analysis;

import org.jspecify.annotations.NullMarked;
