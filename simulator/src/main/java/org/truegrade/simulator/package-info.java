/** A car without a car. */
@NullMarked
package org.truegrade.simulator;

import org.jspecify.annotations.NullMarked;
