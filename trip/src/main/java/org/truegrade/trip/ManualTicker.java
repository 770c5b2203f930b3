package org.truegrade.trip;

import java.time.Instant;

/** A clock that its owner turns: tests and simulated worlds. Starts at 0 ns. Safe for several threads. */
public final class ManualTicker implements Ticker {
    private final Instant start;
    private long nanos;

    /** @param start wall-clock time at 0 ns */
    public ManualTicker(Instant start) {
        this.start = start;
    }

    /** Turns the clock forward and wakes all who wait for a time that has come. */
    public synchronized void advanceTo(long newNanos) {
        if (newNanos < nanos) {
            throw new IllegalArgumentException(
                    "the clock stands at " + nanos + " ns and cannot go back to " + newNanos);
        }
        nanos = newNanos;
        notifyAll();
    }

    public synchronized void advance(long deltaNanos) {
        advanceTo(nanos + deltaNanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant utc() {
        return start.plusNanos(nanos);
    }

    @Override
    public synchronized void sleepUntil(long until) throws InterruptedException {
        while (nanos < until) {
            wait();
        }
    }
}
