package org.truegrade.dashboard.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.truegrade.analysis.Discounts;
import org.truegrade.analysis.Ledger;
import org.truegrade.analysis.Place;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Series;

/** What a trip says of one moment. */
final class Moments {
    private Moments() {}

    /**
     * The nearest raw sample of a signal, or one beside it.
     *
     * @param step 0 for the nearest itself, 1 for the next, −1 for the one before; at an end it stays there
     */
    static Moment of(OpenTrip trip, String signal, long nearNs, int step) {
        var curve = trip.curve(signal);
        int index = Math.clamp(curve.nearest(nearNs) + (long) step, 0, curve.size() - 1);
        long timeNs = curve.timeNs(index);
        var assessment = trip.assessment();
        var place = assessment.way().at(timeNs);
        return new Moment(
                Seconds.of(timeNs),
                signal,
                index,
                curve.size(),
                values(trip, signal, index, timeNs),
                acceleration(assessment.motion().accelerationAt(timeNs), place),
                assessment
                        .trip()
                        .frameAt(timeNs)
                        .map(frame -> new Moment.Frame(Seconds.of(frame.timeNs()), Seconds.of(timeNs - frame.timeNs())))
                        .orElse(null),
                trip.camera().off(timeNs).orElse(null),
                road(place),
                event(assessment.ledger().lines(), timeNs));
    }

    /** Fixed order: the table's, with the standard signals named even where they were not recorded. */
    private static List<Moment.Value> values(OpenTrip trip, String picked, int index, long timeNs) {
        var values = new ArrayList<Moment.Value>();
        var recorded = trip.curves().values().stream().map(Series::signal).toList();
        for (var shown : Shown.ordered(recorded)) {
            var curve = trip.curves().get(shown.name());
            if (shown.name().equals(Shown.ACCELERATION) || (curve == null && !shown.standard())) {
                continue;
            }
            int at = curve == null ? -1 : shown.name().equals(picked) ? index : curve.floor(timeNs);
            values.add(
                    curve == null || at < 0
                            ? value(shown, null, null)
                            : value(shown, shown.value(curve.value(at)), Seconds.of(timeNs - curve.timeNs(at))));
        }
        return values;
    }

    private static Moment.Value value(Shown shown, @Nullable Double value, @Nullable Double ageS) {
        return new Moment.Value(shown.name(), shown.title(), shown.unit(), value, ageS, shown.decimals());
    }

    /** On the level: dv/dt + g · slope, where the slope is known. */
    private static Moment.Acceleration acceleration(OptionalDouble measured, Place place) {
        if (measured.isEmpty()) {
            return new Moment.Acceleration(null, null);
        }
        var shown = Shown.of(Shown.ACCELERATION);
        double value = measured.getAsDouble();
        return new Moment.Acceleration(
                shown.value(value),
                place.slope()
                        .map(slope -> shown.value(value + Discounts.G * slope.mean()))
                        .orElse(null));
    }

    private static Moment.@Nullable Road road(Place place) {
        return nearest(place)
                .map(estimate -> new Moment.Road(
                        Seconds.of(estimate.timeNs()),
                        place.distanceM().isPresent() ? Double.valueOf(metres(place)) : null,
                        estimate.witness(),
                        Kinds.of(place.gradientKind(), place.gradient()),
                        Kinds.of(place.alignmentKind(), place.alignment())))
                .orElse(null);
    }

    private static double metres(Place place) {
        return Math.round(place.distanceM().orElse(0) * 10) / 10.0;
    }

    /** The camera's last estimate of the place, since it saw it from nearest; without one, another witness's. */
    private static Optional<RoadEstimate> nearest(Place place) {
        return place.evidence().stream()
                .max(Comparator.comparing(
                                (RoadEstimate estimate) -> estimate.witness().equals("camera"))
                        .thenComparingLong(RoadEstimate::timeNs));
    }

    /** The event that was going on; of several the one whose peak is nearest. */
    private static @Nullable String event(List<Ledger.Line> lines, long timeNs) {
        return lines.stream()
                .filter(line ->
                        line.event().window().contains(timeNs) || line.event().peakNs() == timeNs)
                .min(Comparator.comparingLong(line -> Math.abs(line.event().peakNs() - timeNs)))
                .map(Ledger.Line::id)
                .orElse(null);
    }
}
