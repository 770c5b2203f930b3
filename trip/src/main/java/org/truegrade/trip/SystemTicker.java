package org.truegrade.trip;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The machine's own clocks. */
public final class SystemTicker implements Ticker {
    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant utc() {
        return Instant.now();
    }

    @Override
    public void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
