/** The trips that the server has: table, files, queue, analysis. */
@NullMarked
package org.truegrade.dashboard.trips;

import org.jspecify.annotations.NullMarked;
