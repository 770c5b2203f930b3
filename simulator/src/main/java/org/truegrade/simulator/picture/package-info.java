/** A front camera's picture of a simulated road. */
@NullMarked
package org.truegrade.simulator.picture;

import org.jspecify.annotations.NullMarked;
