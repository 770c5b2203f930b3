@NullMarked
package org.truegrade.road;

import org.jspecify.annotations.NullMarked;
