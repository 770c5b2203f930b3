package org.truegrade.obd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.truegrade.obd.reply.BusFault;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Ticker;

/** Polling from the moment a vehicle was found until it falls silent. */
final class PollRound {
    /** Why polling ended. */
    enum End {
        ASLEEP,
        RESTART,
        STOPPED
    }

    private static final int SILENT_AFTER = 3;
    private static final int RESTART_AFTER = 4;

    private final Session session;
    private final List<Wish> wishes;
    private final Ticker stamps;
    private final Handover<ObdNews> news;
    private int silences;
    private int failures;
    private boolean wasAsleep;

    PollRound(Session session, List<Wish> wishes, Ticker stamps, Handover<ObdNews> news) {
        this.session = session;
        this.wishes = wishes;
        this.stamps = stamps;
        this.news = news;
    }

    /** @return false when no vehicle answers */
    boolean findVehicle() throws IOException {
        var reply = session.findVehicle();
        if (reply instanceof Reply.Values && session.adapter().isPresent()) {
            wasAsleep = false;
            return true;
        }
        if (!wasAsleep) {
            wasAsleep = true;
            tell(ObdNews.Link.ASLEEP, "the vehicle does not answer (" + reply.words() + "); is the ignition on?");
        }
        return false;
    }

    End pollWhile(BooleanSupplier running) throws IOException, InterruptedException {
        var adapter = session.adapter().orElseThrow();
        var schedule = new Schedule(wishes, adapter, stamps.nanos());
        int most = adapter.multiplePids() ? Request.MOST_PIDS : 1;
        tell(ObdNews.Link.CONNECTED, describe(adapter, schedule.signals()));
        silences = 0;
        failures = 0;
        while (running.getAsBoolean()) {
            var next = schedule.nextDueNs();
            if (next.isEmpty()) {
                tell(ObdNews.Link.REFUSED, "the vehicle offers none of the signals that are wished for");
                return End.ASLEEP;
            }
            stamps.sleepUntil(next.getAsLong());
            ask(schedule, most);
            if (silences >= SILENT_AFTER) {
                return End.ASLEEP;
            }
            if (failures >= RESTART_AFTER) {
                tell(ObdNews.Link.LOST, "the adapter's answers make no sense any more; it is started again");
                return End.RESTART;
            }
        }
        return End.STOPPED;
    }

    private void ask(Schedule schedule, int most) throws IOException {
        long asked = stamps.nanos();
        var pids = schedule.due(asked, most);
        if (pids.isEmpty()) {
            return;
        }
        var reply = session.live(pids);
        long middle = asked + (stamps.nanos() - asked) / 2;
        switch (reply) {
            case Reply.Values values -> take(values, pids, schedule, asked, middle);
            case Reply.Negative negative -> refused(negative, pids, schedule, asked);
            case Reply.NoData none -> {
                silences++;
                pids.forEach(pid -> schedule.unanswered(pid, asked));
            }
            case Reply.BusError error when error.fault() == BusFault.UNABLE_TO_CONNECT -> silences = SILENT_AFTER;
            case Reply.Restarted restarted -> failures = RESTART_AFTER;
            case Reply.BusError error -> failed(pids, schedule, asked);
            case Reply.TimedOut timedOut -> failed(pids, schedule, asked);
            case Reply.Damaged damaged -> failed(pids, schedule, asked);
            case Reply.Mismatch mismatch -> failed(pids, schedule, asked);
            case Reply.Stopped stopped -> failed(pids, schedule, asked);
            case Reply.Empty empty -> failed(pids, schedule, asked);
            case Reply.UnknownCommand unknown -> failed(pids, schedule, asked);
            case Reply.Text text -> failed(pids, schedule, asked);
            case Reply.Payloads payloads -> failed(pids, schedule, asked);
        }
    }

    private void take(Reply.Values values, List<Pid> pids, Schedule schedule, long asked, long middle) {
        silences = 0;
        failures = 0;
        for (var pid : pids) {
            var data = values.data(pid);
            if (data.isPresent()) {
                schedule.answered(pid, asked);
                news.offer(new ObdNews.Reading(middle, pid.signal().orElseThrow(), pid.signalValue(data.get())));
            } else {
                schedule.unanswered(pid, asked);
            }
        }
    }

    private void refused(Reply.Negative negative, List<Pid> pids, Schedule schedule, long asked) {
        var refused = new ArrayList<Pid>();
        for (var pid : pids) {
            if (negative.isFinal() && pids.size() == 1) {
                schedule.drop(pid);
                refused.add(pid);
            } else {
                schedule.unanswered(pid, asked);
            }
        }
        for (var pid : refused) {
            tell(
                    ObdNews.Link.REFUSED,
                    "the vehicle refuses " + pid.signal().map(Signal::name).orElse(pid.hex()) + ": "
                            + negative.reason());
        }
    }

    private void failed(List<Pid> pids, Schedule schedule, long asked) {
        failures++;
        pids.forEach(pid -> schedule.failed(pid, asked));
    }

    private void tell(ObdNews.Link link, String text) {
        news.offer(new ObdNews.LinkChange(stamps.nanos(), link, text));
    }

    private static String describe(Adapter adapter, List<Signal> signals) {
        return adapter.version() + ", " + adapter.protocolName() + ", "
                + (adapter.multiplePids() ? "several PIDs at once" : "one PID at a time")
                + (adapter.responseCount() ? " with response count" : "") + "; polls "
                + signals.stream().map(Signal::name).collect(Collectors.joining(", "));
    }
}
