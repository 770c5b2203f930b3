@NullMarked
package org.truegrade.training.data;

import org.jspecify.annotations.NullMarked;
