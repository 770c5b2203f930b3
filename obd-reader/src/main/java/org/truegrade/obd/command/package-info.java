/** The {@code obd} commands. */
@NullMarked
package org.truegrade.obd.command;

import org.jspecify.annotations.NullMarked;
