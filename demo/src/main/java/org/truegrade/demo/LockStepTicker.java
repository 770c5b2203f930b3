package org.truegrade.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.trip.Ticker;

/**
 * Time of a simulated world: it stands while any of its participants is at work, and goes on to the earliest moment that
 * one of them waits for when all of them wait. So nothing that they hand to each other is ever late, and a minute of the
 * world takes as long as the work in it. Starts at 0 ns.
 */
final class LockStepTicker implements Ticker {
    private static final class Sleeper {
        private final long untilNs;

        Sleeper(long untilNs) {
            this.untilNs = untilNs;
        }
    }

    private final Instant start;
    private final List<Sleeper> sleepers = new ArrayList<>();
    private int participants;
    private long nowNs;

    /** @param participants how many threads call {@link #sleepUntil}; one that is interrupted takes part no more */
    LockStepTicker(Instant start, int participants) {
        this.start = start;
        this.participants = participants;
    }

    @Override
    public synchronized long nanos() {
        return nowNs;
    }

    @Override
    public synchronized Instant utc() {
        return start.plusNanos(nowNs);
    }

    @Override
    public synchronized void sleepUntil(long untilNs) throws InterruptedException {
        if (untilNs <= nowNs) {
            return;
        }
        var self = new Sleeper(untilNs);
        sleepers.add(self);
        goOnWhenAllWait();
        try {
            while (nowNs < untilNs) {
                wait();
            }
        } catch (InterruptedException e) {
            sleepers.remove(self);
            participants--;
            goOnWhenAllWait();
            throw e;
        }
    }

    /** Those whose moment has come count as at work from here on, even before their threads run. */
    private void goOnWhenAllWait() {
        if (sleepers.isEmpty() || sleepers.size() < participants) {
            return;
        }
        nowNs = sleepers.stream().mapToLong(sleeper -> sleeper.untilNs).min().orElse(nowNs);
        sleepers.removeIf(sleeper -> sleeper.untilNs <= nowNs);
        notifyAll();
    }
}
