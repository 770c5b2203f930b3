/** Foreign recordings into trip folders. */
@NullMarked
package org.truegrade.analysis.drive;

import org.jspecify.annotations.NullMarked;
