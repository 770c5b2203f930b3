package org.truegrade.obd;

import java.io.IOException;
import java.util.Set;
import org.truegrade.obd.diagnosis.ActiveFaults;
import org.truegrade.obd.reply.Lamp;
import org.truegrade.trip.Ticker;

/**
 * The lamps of a heavy vehicle's trouble codes, between its values: asked for now and then, which takes a third of a second,
 * because waiting for the message that is sent unasked would take one.
 */
final class TruckLamps {
    private static final long EVERY_NS = 10_000_000_000L;
    private static final int MOST_UNANSWERED = 3;

    private final Session session;
    private final Ticker stamps;
    private final Handover<ObdNews> news;
    private Set<Lamp> before = Set.of();
    private long dueNs;
    private int unanswered;

    TruckLamps(Session session, Ticker stamps, Handover<ObdNews> news) {
        this.session = session;
        this.stamps = stamps;
        this.news = news;
        this.dueNs = stamps.nanos();
    }

    /** Looks when it is time, and tells when a lamp has changed; a vehicle that does not answer is left alone. */
    void look() throws IOException {
        if (stamps.nanos() < dueNs || unanswered >= MOST_UNANSWERED) {
            return;
        }
        var found = ActiveFaults.read(session::ask);
        long heard = session.answeredNs();
        dueNs = heard + EVERY_NS;
        unanswered = found.unanswered().isPresent() ? unanswered + 1 : 0;
        if (found.unanswered().isEmpty() && !found.lamps().equals(before)) {
            before = found.lamps();
            news.offer(new ObdNews.Warning(heard, found.words()));
        }
    }
}
