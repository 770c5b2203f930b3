/** The same driver commands on a flat and on a hilly road: what the score makes of the difference. */
@NullMarked
package org.truegrade.checks.pairs;

import org.jspecify.annotations.NullMarked;
