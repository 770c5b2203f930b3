/** Talks to the car. */
@NullMarked
package org.truegrade.obd;

import org.jspecify.annotations.NullMarked;
