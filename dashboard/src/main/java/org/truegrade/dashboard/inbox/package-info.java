/** How trips come in: a watched folder. */
@NullMarked
package org.truegrade.dashboard.inbox;

import org.jspecify.annotations.NullMarked;
