/** The simulated drive through the real recorder. */
@NullMarked
package org.truegrade.demo;

import org.jspecify.annotations.NullMarked;
