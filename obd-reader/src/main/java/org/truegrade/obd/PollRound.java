package org.truegrade.obd;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.truegrade.obd.reply.BusFault;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Reply;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Ticker;

/** Polling from the moment a vehicle was found until it falls silent. */
final class PollRound {
    /** Why polling ended. */
    enum End {
        ASLEEP,
        /** Adapter and vehicle are not those that were known: to be found out again. */
        ANEW,
        RESTART,
        STOPPED
    }

    private static final int SILENT_AFTER = 3;
    private static final int RESTART_AFTER = 4;
    private static final long GLANCE_NS = 1_000_000_000L;
    private static final long MEASURE_NS = 60_000_000_000L;

    private final Session session;
    private final Adapter adapter;
    private final Schedule schedule;
    private final Ticker stamps;
    private final Handover<ObdNews> news;
    private final Map<List<Schedule.Turn>, Question> questions = new IdentityHashMap<>();
    private int silences;
    private int failures;
    private int restarts;
    private long disturbedNs = -1;

    PollRound(Session session, List<Wish> wishes, Ticker stamps, Handover<ObdNews> news) {
        this.session = session;
        this.adapter = session.adapter().orElseThrow();
        this.schedule = new Schedule(wishes, adapter, stamps.nanos());
        this.stamps = stamps;
        this.news = news;
        this.restarts = session.restarts();
    }

    End pollWhile(BooleanSupplier running) throws IOException, InterruptedException {
        session.focusOn(schedule.pids());
        tell(ObdNews.Link.CONNECTED, describe());
        try {
            return poll(running);
        } finally {
            news.offer(new ObdNews.Measured(stamps.nanos(), schedule.paces(stamps.nanos())));
        }
    }

    private End poll(BooleanSupplier running) throws IOException, InterruptedException {
        long measureNs = stamps.nanos() + MEASURE_NS;
        while (running.getAsBoolean()) {
            var next = schedule.nextDueNs();
            if (next.isEmpty()) {
                tell(ObdNews.Link.REFUSED, "the vehicle offers none of the signals that are wished for");
                return End.ASLEEP;
            }
            await(next.getAsLong());
            ask();
            if (session.isDoubted()) {
                tell(ObdNews.Link.DISTURBED, "adapter or vehicle do not answer as they did; they are found out again");
                return End.ANEW;
            }
            if (silences >= SILENT_AFTER) {
                tell(
                        ObdNews.Link.ASLEEP,
                        "the vehicle does not answer any more; its ignition is off, or its bus asleep");
                return End.ASLEEP;
            }
            if (failures >= RESTART_AFTER) {
                tell(ObdNews.Link.LOST, "the adapter's answers make no sense any more; it is started again");
                return End.RESTART;
            }
            if (stamps.nanos() >= measureNs) {
                measureNs += MEASURE_NS;
                news.offer(new ObdNews.Measured(stamps.nanos(), schedule.paces(stamps.nanos())));
            }
        }
        return End.STOPPED;
    }

    /** A cable that is pulled while nothing is due is noticed all the same. */
    private void await(long dueNs) throws IOException, InterruptedException {
        while (dueNs - stamps.nanos() > GLANCE_NS) {
            stamps.sleepUntil(stamps.nanos() + GLANCE_NS);
            session.glance();
        }
        stamps.sleepUntil(dueNs);
    }

    private void ask() throws IOException {
        long asked = stamps.nanos();
        var turns = schedule.due(asked, session.mostPids());
        if (turns.isEmpty()) {
            return;
        }
        var question = questions.computeIfAbsent(
                turns,
                due -> session.question(due.stream().map(Schedule.Turn::pid).toList()));
        var reply = session.live(question);
        tellRestart();
        switch (reply) {
            case Reply.Values values -> take(values, turns, asked);
            case Reply.Negative negative -> refused(negative, turns, asked);
            case Reply.NoData none -> {
                silences++;
                turns.forEach(turn -> schedule.unanswered(turn, asked));
            }
            case Reply.BusError error
            when error.fault() == BusFault.UNABLE_TO_CONNECT || error.fault() == BusFault.BUS_INIT_ERROR ->
                silences = SILENT_AFTER;
            default -> failed(reply, turns, asked);
        }
    }

    private void take(Reply.Values values, List<Schedule.Turn> turns, long asked) {
        silences = 0;
        failures = 0;
        long middle = session.middleNs();
        tellRecovery(middle);
        for (var turn : turns) {
            var pid = turn.pid();
            var data = data(values, pid);
            if (data.length > 0) {
                schedule.answered(turn, asked, middle);
                news.offer(new ObdNews.Reading(middle, turn.signal(), pid.signalValue(data)));
            } else {
                schedule.unanswered(turn, asked);
            }
        }
    }

    /** Nearly always one computer answers, many times a second. */
    private static byte[] data(Reply.Values values, Pid pid) {
        var none = new byte[0];
        return values.ecus().size() == 1
                ? values.ecus().getFirst().data().getOrDefault(pid.number(), none)
                : values.data(pid).orElse(none);
    }

    private void refused(Reply.Negative negative, List<Schedule.Turn> turns, long asked) {
        silences = 0;
        if (negative.isFinal() && turns.size() == 1) {
            var turn = turns.getFirst();
            schedule.drop(turn);
            tell(ObdNews.Link.REFUSED, "the vehicle refuses " + turn.signal().name() + ": " + negative.reason());
        } else {
            turns.forEach(turn -> schedule.unanswered(turn, asked));
        }
    }

    private void failed(Reply reply, List<Schedule.Turn> turns, long asked) {
        failures++;
        turns.forEach(turn -> schedule.failed(turn, asked));
        if (disturbedNs < 0) {
            disturbedNs = asked;
            tell(ObdNews.Link.DISTURBED, "no values for the moment (" + reply.words() + "); asked again");
        }
    }

    private void tellRecovery(long nowNs) {
        if (disturbedNs >= 0) {
            tell(
                    ObdNews.Link.RECOVERED,
                    String.format(Locale.ROOT, "values come again after %.1f s", (nowNs - disturbedNs) / 1e9));
            disturbedNs = -1;
        }
    }

    private void tellRestart() {
        if (session.restarts() != restarts) {
            restarts = session.restarts();
            tell(ObdNews.Link.RESTARTED, "the adapter had lost its settings (supply voltage?) and was set up again");
        }
    }

    private void tell(ObdNews.Link link, String text) {
        news.offer(new ObdNews.LinkChange(stamps.nanos(), link, text));
    }

    private String describe() {
        return adapter.version() + ", " + adapter.protocolName() + ", "
                + (adapter.multiplePids() ? "several PIDs at once" : "one PID at a time")
                + (adapter.responseCount() ? " with response count" : "") + "; polls "
                + schedule.signals().stream().map(Signal::name).collect(Collectors.joining(", "));
    }
}
