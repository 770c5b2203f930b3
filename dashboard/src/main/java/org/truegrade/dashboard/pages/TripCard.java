package org.truegrade.dashboard.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.truegrade.dashboard.trips.Failure;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.Verdict;
import org.truegrade.trip.TripInfo;

/** One trip in the list: a row on wide screens, a card on narrow ones. All of it is one link. */
final class TripCard extends ListItem {
    TripCard(TripEntry trip) {
        addClassName("tg-trip-row");
        var link = new Anchor("trips/" + trip.id());
        link.setRouterIgnore(false);
        link.add(who(trip), when(trip), extent(trip), answer(trip));
        add(link);
    }

    private static Component who(TripEntry trip) {
        var name = part("tg-who", text("tg-strong", trip.vehicle()));
        trip.driver().ifPresent(driver -> name.add(text("tg-quiet", driver)));
        if (trip.origin() == TripInfo.Origin.SIMULATED) {
            name.add(text("tg-tag", "simulated"));
        }
        if (trip.origin() == TripInfo.Origin.IMPORTED) {
            name.add(text("tg-tag", "imported"));
        }
        return name;
    }

    private static Component when(TripEntry trip) {
        return trip.startedAt()
                .map(start -> part(
                        "tg-when",
                        text("", Words.day(start, trip.zone())),
                        text("tg-quiet", Words.clock(start, trip.zone()))))
                .orElseGet(() -> part("tg-when", text("tg-tag tg-absent", "no date recorded")));
    }

    private static Component extent(TripEntry trip) {
        var extent = part("tg-extent");
        if (trip.km().isPresent()) {
            extent.add(text("", Words.distance(trip.km().getAsDouble())));
        } else if (trip.verdict().isPresent()) {
            extent.add(text("tg-tag tg-absent", "no speed"));
        }
        trip.durationS().ifPresent(seconds -> extent.add(text("tg-quiet", Words.duration(seconds))));
        return extent;
    }

    private static Component answer(TripEntry trip) {
        return switch (trip.state()) {
            case QUEUED -> part("tg-answer", text("tg-quiet", "waits for its analysis"));
            case ANALYSING -> progress(trip);
            case READY -> trip.verdict().map(TripCard::verdict).orElseGet(() -> part("tg-answer"));
            case FAILED -> failed(trip.failure().orElse(new Failure("failed", "", "")));
        };
    }

    private static Component progress(TripEntry trip) {
        double share = trip.share().orElse(0);
        var stage = trip.stage().map(now -> now.words()).orElse("reading");
        var bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        bar.getElement().setAttribute("aria-label", stage);
        return part("tg-answer tg-working", text("", stage + " · " + Math.round(share * 100) + " %"), bar);
    }

    private static Component failed(Failure failure) {
        return part("tg-answer tg-failed", text("tg-strong", "failed"), text("tg-quiet", failure.what()));
    }

    private static Div verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NotScorable none ->
                part("tg-answer", text("tg-none", "no score"), text("tg-quiet", none.reason()));
            case Verdict.Scored scored ->
                part(
                        "tg-answer tg-scored",
                        part(
                                "tg-raw",
                                text("tg-number", Words.points(scored.raw())),
                                text("tg-quiet", "without the road")),
                        part(
                                "tg-fair",
                                text("tg-number", Words.points(scored.fair())),
                                text(
                                        "tg-quiet",
                                        "fair · " + Words.points(scored.low()) + "–" + Words.points(scored.high())
                                                + (scored.provisional() ? " · provisional" : ""))));
        };
    }

    private static Div part(String name, Component... inside) {
        var part = new Div(inside);
        part.addClassNames(name.split(" "));
        return part;
    }

    private static Span text(String name, String words) {
        var text = new Span(words);
        if (!name.isEmpty()) {
            text.addClassNames(name.split(" "));
        }
        return text;
    }
}
