/** What a vehicle says of itself besides its values: trouble codes, the moment that was frozen with them, its number. */
@NullMarked
package org.truegrade.obd.diagnosis;

import org.jspecify.annotations.NullMarked;
