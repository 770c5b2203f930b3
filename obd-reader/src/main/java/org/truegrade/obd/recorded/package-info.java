/** Raw conversations with an adapter, with their times: written down, read, played again. */
@NullMarked
package org.truegrade.obd.recorded;

import org.jspecify.annotations.NullMarked;
