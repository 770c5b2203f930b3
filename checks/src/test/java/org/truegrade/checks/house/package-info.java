/** The rules of the house, checked in the build. */
@NullMarked
package org.truegrade.checks.house;

import org.jspecify.annotations.NullMarked;
