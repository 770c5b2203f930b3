/** An adapter without a car: what real ones do, for tests and demonstrations. */
@NullMarked
package org.truegrade.obd.simulated;

import org.jspecify.annotations.NullMarked;
