package org.truegrade.trip;

import java.time.Instant;

/**
 * A pair of monotonic and wall-clock time. Dates are shown from anchors; durations and order never depend on them.
 *
 * @param source who said what time it is: {@code rtc}, {@code ntp}, {@code gnss}, {@code recording}, {@code simulated}
 */
public record Anchor(long timeNs, Instant utc, String source) {}
