/** Frame to probabilities of gradient and alignment. */
@NullMarked
package org.truegrade.road;

import org.jspecify.annotations.NullMarked;
