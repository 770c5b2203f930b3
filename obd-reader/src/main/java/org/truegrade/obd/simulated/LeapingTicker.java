package org.truegrade.obd.simulated;

import java.time.Instant;
import org.truegrade.trip.Ticker;

/**
 * Simulated time for one thread: whoever waits leaps to the end of the wait at once. An hour of polling takes as long as
 * its computing. Other threads may read it.
 */
public final class LeapingTicker implements Ticker {
    private volatile long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant utc() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public void sleepUntil(long until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        leapTo(until);
    }

    /** Does nothing when that time has passed. */
    void leapTo(long ns) {
        if (ns > nanos) {
            nanos = ns;
        }
    }
}
