/** Tests. */
@NullMarked
package org.truegrade.dashboard.api;

import org.jspecify.annotations.NullMarked;
