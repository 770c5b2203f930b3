package org.truegrade.obd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.trip.Signal;

/** Whose turn it is: earliest deadline first. Pure; times in nanoseconds on any one clock. */
final class Schedule {
    private static final long LONGEST_PAUSE_NS = 60_000_000_000L;
    private static final long FIRST_PAUSE_NS = 1_000_000_000L;

    /** One PID and its turn. */
    private static final class Turn {
        private final Pid pid;
        private final Signal signal;
        private final long everyNs;
        private long dueNs;
        private long pauseNs;

        Turn(Pid pid, Signal signal, long everyNs, long dueNs) {
            this.pid = pid;
            this.signal = signal;
            this.everyNs = everyNs;
            this.dueNs = dueNs;
        }
    }

    private final List<Turn> turns = new ArrayList<>();

    /** Takes of each wish the first PID that the vehicle offers. */
    Schedule(List<Wish> wishes, Adapter adapter, long nowNs) {
        for (var wish : wishes) {
            Pids.of(wish.signal()).stream()
                    .filter(adapter::offers)
                    .findFirst()
                    .ifPresent(pid ->
                            turns.add(new Turn(pid, wish.signal(), wish.every().toNanos(), nowNs)));
        }
    }

    /** The PIDs that are due, the most overdue first, at most so many. */
    List<Pid> due(long nowNs, int most) {
        return turns.stream()
                .filter(turn -> turn.dueNs <= nowNs)
                .sorted(Comparator.comparingLong(turn -> turn.dueNs))
                .limit(most)
                .map(turn -> turn.pid)
                .sorted(Comparator.comparingInt(Pid::number))
                .toList();
    }

    /** When the next one is due; empty when there is nothing to poll. */
    OptionalLong nextDueNs() {
        return turns.stream().mapToLong(turn -> turn.dueNs).min();
    }

    /** The PID was asked for and answered. */
    void answered(Pid pid, long askedNs) {
        var turn = turn(pid);
        turn.pauseNs = 0;
        // A grid, so that the rate does not drift; but what was missed is not made up for.
        turn.dueNs = Math.max(turn.dueNs + turn.everyNs, askedNs + 1);
    }

    /** The PID was asked for in vain: others first, then again after a growing pause. */
    void unanswered(Pid pid, long askedNs) {
        var turn = turn(pid);
        turn.pauseNs = Math.clamp(2 * turn.pauseNs, FIRST_PAUSE_NS, LONGEST_PAUSE_NS);
        turn.dueNs = askedNs + Math.max(turn.everyNs, turn.pauseNs);
    }

    /** The whole request failed for a reason that is not the PID's: it keeps its place. */
    void failed(Pid pid, long askedNs) {
        turn(pid).dueNs = askedNs + 1;
    }

    /** The vehicle refused it until the next start. */
    void drop(Pid pid) {
        turns.removeIf(turn -> turn.pid.equals(pid));
    }

    List<Signal> signals() {
        return turns.stream().map(turn -> turn.signal).toList();
    }

    private Turn turn(Pid pid) {
        return turns.stream()
                .filter(turn -> turn.pid.equals(pid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("PID " + pid.hex() + " is not polled"));
    }
}
