@NullMarked
package org.truegrade.training;

import org.jspecify.annotations.NullMarked;
