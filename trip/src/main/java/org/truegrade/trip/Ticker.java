package org.truegrade.trip;

import java.time.Instant;

/** Time as an argument: the only clock that the house reads. */
public interface Ticker {
    /** Monotonic nanoseconds; only differences have a meaning. */
    long nanos();

    /** Wall-clock time, for anchors only. */
    Instant utc();

    /** Waits until {@link #nanos()} has reached the given value. */
    void sleepUntil(long nanos) throws InterruptedException;
}
