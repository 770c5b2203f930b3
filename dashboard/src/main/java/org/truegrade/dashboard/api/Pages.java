package org.truegrade.dashboard.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.truegrade.analysis.Assessment;
import org.truegrade.analysis.Ledger;
import org.truegrade.analysis.Score;
import org.truegrade.analysis.Stretch;
import org.truegrade.dashboard.pages.Words;
import org.truegrade.dashboard.trips.Stage;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.events.Rule;

/** The trip page's data from a trip. */
final class Pages {
    private Pages() {}

    /** While the trip waits, is analysed, or failed. */
    static Page of(TripEntry entry) {
        return new Page(
                entry.id(),
                entry.vehicle(),
                entry.driver().orElse(null),
                entry.origin().name().toLowerCase(Locale.ROOT),
                when(entry),
                number(entry.km()),
                entry.durationS().orElse(0),
                entry.state().word(),
                entry.stage().map(Stage::words).orElse(null),
                number(entry.share()),
                entry.failure().orElse(null),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                new Page.Road(List.of(), List.of(), null),
                List.of(),
                null,
                null,
                null);
    }

    /** An analysed trip. */
    static Page of(OpenTrip trip) {
        var waiting = of(trip.entry());
        var assessment = trip.assessment();
        return new Page(
                waiting.id(),
                waiting.title(),
                waiting.driver(),
                waiting.origin(),
                waiting.when(),
                waiting.km(),
                Seconds.of(assessment.trip().endNs()),
                waiting.state(),
                null,
                null,
                null,
                Tags.of(trip),
                score(assessment),
                Strips.of(trip),
                Strips.notRecorded(trip),
                trip.video().orElse(null),
                road(assessment, trip.video().isPresent()),
                assessment.ledger().lines().stream().map(Pages::deduction).toList(),
                sum(assessment.ledger()),
                assessment.rules().version(),
                model(assessment));
    }

    private static @Nullable String when(TripEntry entry) {
        return entry.startedAt()
                .map(start -> Words.span(start, entry.durationS().orElse(0), entry.zone()))
                .orElse(null);
    }

    private static Page.Score score(Assessment assessment) {
        return switch (assessment.score()) {
            case Score.NotScorable none ->
                new Page.Score(false, null, null, null, null, false, List.of(), none.reason());
            case Score.Scored scored ->
                new Page.Score(
                        true,
                        scored.raw().value(),
                        scored.fair().value(),
                        scored.interval().low().value(),
                        scored.interval().high().value(),
                        scored.provisional(),
                        assessment.ledger().givenBack().entrySet().stream()
                                .map(part -> new Page.Part(
                                        part.getKey(), part.getValue().value()))
                                .toList(),
                        null);
        };
    }

    private static Page.Road road(Assessment assessment, boolean camera) {
        var way = assessment.way();
        var reason = way.estimates().isEmpty()
                ? camera ? "no estimates: no road model was at hand" : "no estimates: no camera and no altitude"
                : null;
        return new Page.Road(stretches(way.gradients()), stretches(way.alignments()), reason);
    }

    private static <E extends Enum<E>> List<Page.Stretch> stretches(List<Stretch<E>> stretches) {
        return stretches.stream()
                .map(one -> new Page.Stretch(
                        Seconds.of(one.fromNs()),
                        Seconds.of(one.toNs()),
                        Kinds.word(one.kind()),
                        Math.round(one.share() * 1000) / 1000.0))
                .toList();
    }

    private static Page.Deduction deduction(Ledger.Line line) {
        var event = line.event();
        return new Page.Deduction(
                line.id(),
                event.rule().id(),
                event.rule().title(),
                Seconds.of(event.peakNs()),
                Seconds.of(event.window().fromNs()),
                Seconds.of(event.window().toNs()),
                event.rule() != Rule.HARSH_BRAKING,
                line.isCounted(),
                line.measured(),
                line.limit(),
                line.evidence().road(),
                line.raw().value(),
                line.givenBack().value(),
                line.counted().value(),
                line.sentence(),
                line.why());
    }

    private static Page.Sum sum(Ledger ledger) {
        var floor = ledger.floor().isNone()
                ? null
                : new Page.Floor(
                        -ledger.floor().value(),
                        "A score does not fall below 0: " + ledger.floor() + " points are not counted.");
        return new Page.Sum(
                ledger.countedTotal().value(),
                ledger.fairScore().value(),
                floor,
                ledger.notMeasured().entrySet().stream()
                        .map(rule -> new Page.NotMeasured(rule.getKey().title(), rule.getValue()))
                        .toList());
    }

    private static @Nullable String model(Assessment assessment) {
        return assessment.models().isEmpty() ? null : String.join(", ", assessment.models());
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
