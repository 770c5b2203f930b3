package org.truegrade.dashboard.trips;

import java.util.function.BooleanSupplier;
import org.truegrade.trip.Ticker;

/** What the analysis says of itself: written to the trip's row twice a second at most, and where it stops. */
final class Progress {
    private static final long EVERY_NS = 500_000_000L;

    /** The server stops; the trip stays in the queue. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("the server stops; the analysis goes on when it runs again");
        }
    }

    private final TripTable table;
    private final String id;
    private final BooleanSupplier stopping;
    private final Ticker ticker;
    private Stage stage = Stage.READING;
    private long saidNs;

    Progress(TripTable table, String id, BooleanSupplier stopping, Ticker ticker) {
        this.table = table;
        this.id = id;
        this.stopping = stopping;
        this.ticker = ticker;
        this.saidNs = ticker.nanos();
    }

    Stage stage() {
        return stage;
    }

    void begin(Stage next) {
        stage = next;
        say(0);
    }

    /**
     * @param share of the stage, 0 to 1
     * @throws Stopped when the server is about to end
     */
    void at(double share) {
        if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
        if (ticker.nanos() - saidNs >= EVERY_NS) {
            say(share);
        }
    }

    private void say(double share) {
        table.progress(id, stage, Math.clamp(share, 0, 1));
        saidNs = ticker.nanos();
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
