package org.truegrade.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.analysis.Assessment;
import org.truegrade.events.Rule;
import org.truegrade.trip.Signal;

/** Which strips the chart has. */
final class Strips {
    /** Shown only where the better signal of the same thing is missing. */
    private static final Map<String, String> INSTEAD_OF =
            Map.of(Signal.GNSS_SPEED.name(), Signal.SPEED.name(), Signal.THROTTLE.name(), Signal.PEDAL.name());

    private Strips() {}

    static List<Page.Strip> of(OpenTrip trip) {
        var strips = new ArrayList<Page.Strip>();
        trip.curves().forEach((name, curve) -> {
            var shown = Shown.of(curve.signal());
            if (isStrip(trip, shown)) {
                strips.add(new Page.Strip(
                        name,
                        shown.title(),
                        shown.unit(),
                        curve.size(),
                        companion(trip, name),
                        limits(trip.assessment(), name),
                        shown.decimals()));
            }
        });
        return strips;
    }

    private static boolean isStrip(OpenTrip trip, Shown shown) {
        var better = INSTEAD_OF.get(shown.name());
        return shown.strip() || (better != null && !trip.curves().containsKey(better));
    }

    /** The ideal speed goes with the speed that it was made from. */
    private static @Nullable String companion(OpenTrip trip, String name) {
        var source = trip.assessment().certificate().speedSource();
        return trip.curves().containsKey(Shown.IDEAL) && source.equals(Optional.of(name)) ? Shown.IDEAL : null;
    }

    private static List<Page.Limit> limits(Assessment assessment, String name) {
        var limits = new ArrayList<Page.Limit>();
        if (name.equals(Shown.ACCELERATION)) {
            limit(assessment, Rule.HARSH_ACCELERATION, 1, "harsh", limits);
            limit(assessment, Rule.HARSH_BRAKING, -1, "harsh", limits);
        } else if (name.equals(Signal.ENGINE_SPEED.name())) {
            limit(assessment, Rule.ENGINE_SPEED, 1, "economy", limits);
            limit(assessment, Rule.RED_LINE, 1, "red line", limits);
        }
        return limits;
    }

    private static void limit(Assessment assessment, Rule rule, int sign, String text, List<Page.Limit> limits) {
        assessment
                .rules()
                .threshold(rule, assessment.trip().info().vehicle())
                .ifPresent(found -> limits.add(new Page.Limit(sign * found.on(), text)));
    }

    /** Titles of standard signals that the trip does not have. */
    static List<String> notRecorded(OpenTrip trip) {
        return Shown.all().stream()
                .filter(shown -> shown.standard() && !shown.name().equals(Shown.IDEAL))
                .filter(shown -> !trip.curves().containsKey(shown.name()))
                .map(Shown::title)
                .toList();
    }
}
