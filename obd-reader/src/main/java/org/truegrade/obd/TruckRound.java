package org.truegrade.obd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Spn;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Ticker;

/** {@link PollRound} for heavy vehicles: one parameter group after the other is listened for, the most overdue first. */
final class TruckRound {
    private static final int SILENT_AFTER = 4;

    /** A parameter group and the wishes that it fulfils. */
    private static final class Turn {
        private final int group;
        private final List<Pace.Meter> meters = new ArrayList<>();
        private final List<Spn> spns = new ArrayList<>();
        private long everyNs = Long.MAX_VALUE;
        private long dueNs;

        Turn(int group) {
            this.group = group;
        }
    }

    private final Session session;
    private final Ticker stamps;
    private final Handover<ObdNews> news;
    private final List<Turn> turns = new ArrayList<>();
    private final TruckLamps lamps;
    private int silences;

    TruckRound(Session session, List<Wish> wishes, Ticker stamps, Handover<ObdNews> news) {
        this.session = session;
        this.stamps = stamps;
        this.news = news;
        this.lamps = new TruckLamps(session, stamps, news);
        wishes.forEach(this::plan);
    }

    private void plan(Wish wish) {
        for (var spn : Spn.values()) {
            if (spn.signal().equals(wish.signal())
                    && session.adapter().orElseThrow().offered().contains(spn.group())) {
                var turn = turns.stream()
                        .filter(one -> one.group == spn.group())
                        .findFirst()
                        .orElseGet(() -> {
                            turns.add(new Turn(spn.group()));
                            return turns.getLast();
                        });
                turn.spns.add(spn);
                turn.meters.add(new Pace.Meter(spn.signal()));
                turn.everyNs = Math.min(turn.everyNs, wish.every().toNanos());
                turn.dueNs = stamps.nanos();
            }
        }
    }

    PollRound.End pollWhile(BooleanSupplier running) throws IOException, InterruptedException {
        var names = turns.stream()
                .flatMap(turn -> turn.spns.stream())
                .map(Spn::signal)
                .map(Signal::name)
                .collect(Collectors.joining(", "));
        tell(ObdNews.Link.CONNECTED, session.version() + ", a heavy vehicle on SAE J1939; listens for " + names);
        if (turns.isEmpty()) {
            tell(ObdNews.Link.REFUSED, "the vehicle sends none of the signals that are wished for");
            return PollRound.End.ASLEEP;
        }
        try {
            while (running.getAsBoolean()) {
                var turn = turns.stream()
                        .min(Comparator.comparingLong(one -> one.dueNs))
                        .orElseThrow();
                stamps.sleepUntil(turn.dueNs);
                listen(turn);
                lamps.look();
                if (silences >= SILENT_AFTER) {
                    tell(ObdNews.Link.ASLEEP, "nothing is heard from the vehicle any more; its ignition is off");
                    return PollRound.End.ASLEEP;
                }
            }
        } finally {
            long now = stamps.nanos();
            news.offer(new ObdNews.Measured(
                    now,
                    turns.stream()
                            .flatMap(turn -> turn.meters.stream())
                            .map(meter -> meter.at(now))
                            .toList()));
        }
        return PollRound.End.STOPPED;
    }

    private void listen(Turn turn) throws IOException {
        var reply = session.listen(turn.group);
        long heard = session.answeredNs(); // sent by the vehicle just now, whenever we began to listen
        turn.dueNs = Math.max(turn.dueNs + turn.everyNs, heard + 1);
        if (!(reply instanceof Reply.Payloads payloads)) {
            silences++;
            return;
        }
        silences = 0;
        for (var ecu : payloads.ecus()) {
            if (ecu.content() instanceof Content.Broadcast broadcast) {
                take(turn, broadcast, heard);
                return; // the first to speak; another computer's word for the same is not a second value
            }
        }
    }

    private void take(Turn turn, Content.Broadcast broadcast, long heard) {
        for (int i = 0; i < turn.spns.size(); i++) {
            var spn = turn.spns.get(i);
            var value = broadcast.values().get(spn);
            if (value != null) {
                turn.meters.get(i).take(heard);
                news.offer(new ObdNews.Reading(heard, spn.signal(), spn.signalValue(value)));
            }
        }
    }

    private void tell(ObdNews.Link link, String text) {
        news.offer(new ObdNews.LinkChange(stamps.nanos(), link, text));
    }
}
