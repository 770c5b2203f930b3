/** Who may look: accounts, sign-in, links that sign in once. */
@NullMarked
package org.truegrade.dashboard.access;

import org.jspecify.annotations.NullMarked;
