/** Drives and rendered roads to a trained, calibrated, compressed model. */
@NullMarked
package org.truegrade.training;

import org.jspecify.annotations.NullMarked;
