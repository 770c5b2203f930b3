/** What the trip page's script asks for: plain controllers, see docs/http.md. */
@NullMarked
package org.truegrade.dashboard.api;

import org.jspecify.annotations.NullMarked;
