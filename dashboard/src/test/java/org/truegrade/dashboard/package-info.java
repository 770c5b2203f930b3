/** Small trips and a server on a free port. */
@NullMarked
package org.truegrade.dashboard;

import org.jspecify.annotations.NullMarked;
