@NullMarked
package org.truegrade.training.measure;

import org.jspecify.annotations.NullMarked;
