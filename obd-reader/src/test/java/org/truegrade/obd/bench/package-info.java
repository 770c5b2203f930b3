/** What {@code bench/obd} measures: adapter in one process, clients in others. */
@NullMarked
package org.truegrade.obd.bench;

import org.jspecify.annotations.NullMarked;
