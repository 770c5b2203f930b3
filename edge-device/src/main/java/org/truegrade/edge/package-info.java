/** The in-vehicle node. */
@NullMarked
package org.truegrade.edge;

import org.jspecify.annotations.NullMarked;
