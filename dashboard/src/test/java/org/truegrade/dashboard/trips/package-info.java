/** Tests. */
@NullMarked
package org.truegrade.dashboard.trips;

import org.jspecify.annotations.NullMarked;
