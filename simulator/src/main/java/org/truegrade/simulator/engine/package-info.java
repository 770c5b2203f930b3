/** The simulated car's engine computer, with encoding formulas of its own. */
@NullMarked
package org.truegrade.simulator.engine;

import org.jspecify.annotations.NullMarked;
