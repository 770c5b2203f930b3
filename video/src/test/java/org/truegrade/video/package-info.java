@NullMarked
package org.truegrade.video;

import org.jspecify.annotations.NullMarked;
