@NullMarked
package org.truegrade.training.net;

import org.jspecify.annotations.NullMarked;
