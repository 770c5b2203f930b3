/** The line to the adapter: serial port, network, script. */
@NullMarked
package org.truegrade.obd.line;

import org.jspecify.annotations.NullMarked;
