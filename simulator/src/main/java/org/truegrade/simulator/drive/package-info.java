/** A driver in a vehicle on a road: what it does in each moment, and what is true of it. */
@NullMarked
package org.truegrade.simulator.drive;

import org.jspecify.annotations.NullMarked;
