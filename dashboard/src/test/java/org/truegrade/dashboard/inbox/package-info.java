/** Tests. */
@NullMarked
package org.truegrade.dashboard.inbox;

import org.jspecify.annotations.NullMarked;
