package org.truegrade.obd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.trip.Ticker;

/**
 * Polls a wish list until it is closed: finds the adapter, finds the vehicle, asks, and begins again when one of them is
 * lost. One platform thread owns the port. Values are stamped with the middle of their request on {@code stamps}; waiting
 * for a lost adapter and all deadlines count on real time.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final PortOpener opener;
    private final List<Wish> wishes;
    private final Ticker stamps;
    private final Ticker real;
    private final Patience patience;
    private final Handover<ObdNews> news;
    private final Thread thread = new Thread(this::run, "obd");
    private volatile boolean running = true;
    private String lastLoss = "";

    /**
     * @param stamps time of the values and of the polling rates
     * @param real time of back-off and standby
     */
    public Poller(
            PortOpener opener,
            List<Wish> wishes,
            Ticker stamps,
            Ticker real,
            Patience patience,
            Handover<ObdNews> news) {
        this.opener = opener;
        this.wishes = List.copyOf(wishes);
        this.stamps = stamps;
        this.real = real;
        this.patience = patience;
        this.news = news;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        long pauseNs = patience.firstRetry().toNanos();
        while (running) {
            boolean vehicleSeen = false;
            try (var line = opener.open()) {
                var session = Session.open(line);
                var round = new PollRound(session, wishes, stamps, news);
                vehicleSeen = converse(session, round);
            } catch (InterruptedIOException | InterruptedException e) {
                LOG.debug("polling stopped", e);
            } catch (IOException e) {
                lost(e);
            } catch (RuntimeException e) {
                LOG.error("polling failed in an unexpected way and begins again", e);
            }
            pauseNs = vehicleSeen ? patience.firstRetry().toNanos() : pauseNs;
            pause(pauseNs);
            pauseNs = Math.min(2 * pauseNs, patience.longestRetry().toNanos());
        }
    }

    /** Returns, or throws, when the adapter must be opened anew. */
    private boolean converse(Session session, PollRound round) throws IOException, InterruptedException {
        boolean seen = false;
        try {
            while (running) {
                if (!round.findVehicle()) {
                    new Standby(session, real, patience).await(() -> running);
                    continue;
                }
                seen = true;
                lastLoss = "";
                if (round.pollWhile(() -> running) == PollRound.End.RESTART) {
                    return true;
                }
            }
        } catch (IOException e) {
            if (seen && !(e instanceof InterruptedIOException) && running) {
                lost(e);
                return true;
            }
            throw e;
        }
        return seen;
    }

    private void pause(long ns) {
        if (!running) {
            return;
        }
        try {
            real.sleepUntil(real.nanos() + ns);
        } catch (InterruptedException e) {
            LOG.debug("waiting for the adapter ended", e);
        }
    }

    /** Told once for each reason, not at each attempt. */
    private void lost(IOException e) {
        var sentence = e.getMessage() == null ? e.toString() : e.getMessage();
        if (running && !sentence.equals(lastLoss)) {
            lastLoss = sentence;
            news.offer(new ObdNews.LinkChange(stamps.nanos(), ObdNews.Link.LOST, sentence));
        }
    }

    /** Stops polling and gives the port back; returns when the thread has ended. */
    @Override
    public void close() {
        running = false;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
