/** The fleet server. */
@NullMarked
package org.truegrade.dashboard;

import org.jspecify.annotations.NullMarked;
