package org.truegrade.obd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.trip.Signal;

/**
 * Whose turn it is: earliest deadline first, as many in one question as it may hold. Where a question holds one PID, what is
 * wanted as fast as possible comes round between any two of the others. Pure; times in nanoseconds on any one clock.
 */
final class Schedule {
    private static final long LONGEST_PAUSE_NS = 60_000_000_000L;
    private static final long FIRST_PAUSE_NS = 1_000_000_000L;
    /** A value that is due so soon shares the question of those that are due now. */
    private static final long SOON_NS = 20_000_000L;
    /** On the slow buses what is wanted each second or slower takes its time, for the sake of the others. */
    private static final long SLOW_NS = 1_000_000_000L;

    private static final int MOST_TURNS = Long.SIZE;

    private static final long SLOW_BUS_NS = 10_000_000_000L;

    /** One PID and its turn. */
    static final class Turn {
        private final Pid pid;
        private final Signal signal;
        private final long everyNs;
        private final Pace.Meter meter;
        private long dueNs;
        private long pauseNs;

        Turn(Pid pid, Signal signal, long everyNs, long dueNs) {
            this.pid = pid;
            this.signal = signal;
            this.everyNs = everyNs;
            this.dueNs = dueNs;
            this.meter = new Pace.Meter(signal);
        }

        Pid pid() {
            return pid;
        }

        Signal signal() {
            return signal;
        }

        private boolean isFast() {
            return everyNs == 0;
        }

        private boolean isDue(long nowNs, long soonNs) {
            return dueNs <= nowNs + Math.min(soonNs, everyNs / 10);
        }
    }

    private final List<Turn> turns = new ArrayList<>();
    private final Map<Long, List<Turn>> groups = new HashMap<>();
    private int fastSinceSlow;

    /** Takes of each wish the first PID that the vehicle offers. */
    Schedule(List<Wish> wishes, Adapter adapter, long nowNs) {
        boolean slowBus = adapter.protocol() >= '1' && adapter.protocol() <= '5';
        for (var wish : wishes) {
            long everyNs = wish.every().toNanos();
            long stretchedNs = slowBus && everyNs >= SLOW_NS ? Math.max(everyNs, SLOW_BUS_NS) : everyNs;
            Pids.of(wish.signal()).stream()
                    .filter(adapter::offers)
                    .findFirst()
                    .ifPresent(pid -> turns.add(new Turn(pid, wish.signal(), stretchedNs, nowNs)));
        }
        if (turns.size() > MOST_TURNS) {
            throw new IllegalArgumentException("at most " + MOST_TURNS + " signals can be polled");
        }
        turns.sort(Comparator.comparingInt(turn -> turn.pid.number()));
    }

    /** Those that are due, at most so many, in the order of their numbers. The same list each time they are the same. */
    List<Turn> due(long nowNs, int most) {
        var chosen = new Turn[Math.min(most, turns.size())];
        int count = 0;
        if (nextDueNs().orElse(Long.MAX_VALUE) > nowNs) {
            return List.of();
        }
        for (var turn : turns) {
            if (turn.isDue(nowNs, SOON_NS) && !(most == 1 && mustWait(turn, nowNs))) {
                count = insert(chosen, count, turn);
            }
        }
        if (most == 1 && count == 1) {
            fastSinceSlow = chosen[0].isFast() ? fastSinceSlow + 1 : 0;
        }
        return count == 0 ? List.of() : group(chosen, count);
    }

    /** One by one, each of the fast ones has its turn before the next slow one has. */
    private boolean mustWait(Turn turn, long nowNs) {
        long fast = turns.stream()
                .filter(other -> other.isFast() && other.isDue(nowNs, 0))
                .count();
        return !turn.isFast() && fastSinceSlow < fast;
    }

    /** Keeps the earliest ones, the earliest first. */
    private static int insert(Turn[] chosen, int count, Turn turn) {
        int at = Math.min(count, chosen.length - 1);
        if (count == chosen.length && chosen[at].dueNs <= turn.dueNs) {
            return count;
        }
        while (at > 0 && chosen[at - 1].dueNs > turn.dueNs) {
            chosen[at] = chosen[at - 1];
            at--;
        }
        chosen[at] = turn;
        return Math.min(count + 1, chosen.length);
    }

    private List<Turn> group(Turn[] chosen, int count) {
        long key = 0;
        for (int i = 0; i < count; i++) {
            key |= 1L << turns.indexOf(chosen[i]);
        }
        return groups.computeIfAbsent(
                key,
                none -> Arrays.stream(chosen, 0, count)
                        .sorted(Comparator.comparingInt(turn -> turn.pid.number()))
                        .toList());
    }

    /** When the next one is due; empty when there is nothing to poll. */
    OptionalLong nextDueNs() {
        long next = Long.MAX_VALUE;
        for (var turn : turns) {
            next = Math.min(next, turn.dueNs);
        }
        return turns.isEmpty() ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Asked for and answered. */
    void answered(Turn turn, long askedNs, long timeNs) {
        turn.pauseNs = 0;
        turn.meter.take(timeNs);
        // A grid, so that the rate does not drift; but what was missed is not made up for.
        turn.dueNs = Math.max(turn.dueNs + turn.everyNs, askedNs + 1);
    }

    /** Asked for in vain: others first, then again after a growing pause. */
    void unanswered(Turn turn, long askedNs) {
        turn.pauseNs = Math.clamp(2 * turn.pauseNs, FIRST_PAUSE_NS, LONGEST_PAUSE_NS);
        turn.dueNs = askedNs + Math.max(turn.everyNs, turn.pauseNs);
    }

    /** The whole question failed for a reason that is not the PID's: it keeps its place. */
    void failed(Turn turn, long askedNs) {
        turn.dueNs = askedNs + 1;
    }

    /** The vehicle refused it until the next start. */
    void drop(Turn turn) {
        turns.remove(turn);
        groups.clear();
    }

    List<Signal> signals() {
        return turns.stream().map(turn -> turn.signal).toList();
    }

    List<Pid> pids() {
        return turns.stream().map(turn -> turn.pid).toList();
    }

    List<Pace> paces(long nowNs) {
        return turns.stream().map(turn -> turn.meter.at(nowNs)).toList();
    }
}
