/** What a trip is: signals, samples, notes, the folder, time, recovery, road estimates. */
@NullMarked
package org.truegrade.trip;

import org.jspecify.annotations.NullMarked;
