/** The fleet server: inbox, queue, database, pages. Started by {@code truegrade serve}. */
@NullMarked
package org.truegrade.dashboard;

import org.jspecify.annotations.NullMarked;
