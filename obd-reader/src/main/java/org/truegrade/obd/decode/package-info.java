/** Recorded conversations with an adapter, decoded by the grammar of the live session. */
@NullMarked
package org.truegrade.obd.decode;

import org.jspecify.annotations.NullMarked;
