package org.truegrade.obd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.reply.Reply;
import org.truegrade.trip.Ticker;

/** What a {@link Poller}'s thread does: find the adapter, find the vehicle, ask; and again when one of them is lost. */
final class Polling {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private final PortOpener opener;
    private final List<Wish> wishes;
    private final Start start;
    private final Ticker real;
    private final Patience patience;
    private final Handover<ObdNews> news;
    private String lastLoss = "";
    private String lastAbsence = "";
    private boolean vehicleSeen;

    Polling(PortOpener opener, List<Wish> wishes, Start start, Ticker real, Patience patience, Handover<ObdNews> news) {
        this.opener = opener;
        this.wishes = wishes;
        this.start = start;
        this.real = real;
        this.patience = patience;
        this.news = news;
    }

    void run(BooleanSupplier running) {
        long pauseNs = patience.firstRetry().toNanos();
        while (running.getAsBoolean()) {
            vehicleSeen = false;
            try (var line = opener.open()) {
                converse(Session.open(line, start), running);
            } catch (InterruptedIOException | InterruptedException e) {
                LOG.debug("polling stopped", e);
            } catch (IOException e) {
                lost(e);
            } catch (RuntimeException e) {
                LOG.error("polling failed in an unexpected way and begins again", e);
            }
            pauseNs = vehicleSeen ? patience.firstRetry().toNanos() : pauseNs;
            if (running.getAsBoolean()) {
                pause(pauseNs);
            }
            pauseNs = Math.min(2 * pauseNs, patience.longestRetry().toNanos());
        }
    }

    /** Returns, or throws, when the adapter must be opened anew. */
    private void converse(Session session, BooleanSupplier running) throws IOException, InterruptedException {
        tell(ObdNews.Link.FOUND, session.version() + " answers; looks for the vehicle");
        while (running.getAsBoolean()) {
            var reply = session.findVehicle();
            if (session.adapter().isEmpty()) {
                absent(session, reply);
            } else {
                vehicleSeen = true;
                lastLoss = "";
                lastAbsence = "";
                switch (poll(session, running)) {
                    case RESTART, STOPPED -> {
                        return;
                    }
                    case ANEW -> {
                        continue;
                    }
                    case ASLEEP -> {}
                }
            }
            new Standby(session, patience).await(running);
        }
    }

    private PollRound.End poll(Session session, BooleanSupplier running) throws IOException, InterruptedException {
        boolean truck = session.adapter().orElseThrow().speech() == Adapter.Speech.J1939;
        return truck
                ? new TruckRound(session, wishes, start.stamps(), news).pollWhile(running)
                : new PollRound(session, wishes, start.stamps(), news).pollWhile(running);
    }

    /** Told once for each reason, not at each attempt. */
    private void absent(Session session, Reply reply) {
        var remark = session.remark();
        var sentence = remark.orElse("the vehicle does not answer (" + reply.words() + "); is the ignition on?");
        if (!sentence.equals(lastAbsence)) {
            lastAbsence = sentence;
            tell(remark.isPresent() ? ObdNews.Link.FOREIGN : ObdNews.Link.ASLEEP, sentence);
        }
    }

    private void lost(IOException e) {
        var sentence = e.getMessage() == null ? e.toString() : e.getMessage();
        if (!sentence.equals(lastLoss)) {
            lastLoss = sentence;
            tell(ObdNews.Link.LOST, sentence);
        }
    }

    private void pause(long ns) {
        try {
            real.sleepUntil(real.nanos() + ns);
        } catch (InterruptedException e) {
            LOG.debug("waiting for the adapter ended", e);
        }
    }

    private void tell(ObdNews.Link link, String text) {
        news.offer(new ObdNews.LinkChange(start.stamps().nanos(), link, text));
    }
}
