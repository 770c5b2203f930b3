/** Tests. */
@NullMarked
package org.truegrade.dashboard.access;

import org.jspecify.annotations.NullMarked;
