/** Motion and the event rules, from signals alone. */
@NullMarked
package org.truegrade.events;

import org.jspecify.annotations.NullMarked;
