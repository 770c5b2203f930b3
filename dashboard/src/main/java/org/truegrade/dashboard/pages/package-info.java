/** Vaadin views: frame, trip list, trip, sign-in, errors. */
@NullMarked
package org.truegrade.dashboard.pages;

import org.jspecify.annotations.NullMarked;
