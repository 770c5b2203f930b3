/** The road of a simulated world: sections of slope, curvature and junction turns, and what is true of the way ahead. */
@NullMarked
package org.truegrade.simulator.road;

import org.jspecify.annotations.NullMarked;
