package org.truegrade.obd;

import java.util.List;
import java.util.Optional;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.trip.Ticker;

/**
 * Polls a wish list until it is closed: finds the adapter, finds the vehicle, asks, and begins again when one of them is
 * lost. One platform thread owns the port. Values are stamped with the middle of their request on the start's clock; waiting
 * for a lost adapter and all deadlines count on real time.
 */
public final class Poller implements AutoCloseable {
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * @param stamps time of the values and of the polling rates
     * @param real time of back-off
     */
    public Poller(
            PortOpener opener,
            List<Wish> wishes,
            Ticker stamps,
            Ticker real,
            Patience patience,
            Handover<ObdNews> news) {
        this(opener, wishes, new Start(Optional.empty(), new Experience(), stamps), real, patience, news);
    }

    /** @param start what is known beforehand, of the bus or from an earlier day */
    public Poller(
            PortOpener opener, List<Wish> wishes, Start start, Ticker real, Patience patience, Handover<ObdNews> news) {
        var polling = new Polling(opener, List.copyOf(wishes), start, real, patience, news);
        thread = new Thread(() -> polling.run(() -> running), "obd");
    }

    public void start() {
        thread.start();
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
