package org.truegrade.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;

/** In one line: what was measured and how often, and what was not. */
final class Tags {
    private Tags() {}

    static List<Page.Tag> of(OpenTrip trip) {
        var tags = new ArrayList<Page.Tag>();
        var assessment = trip.assessment();
        var source = assessment.certificate().speedSource();
        if (source.isPresent()) {
            var name = source.get().equals(Signal.GNSS_SPEED.name()) ? "GNSS speed" : "speed";
            tags.add(measured(name, assessment.certificate().speedRatePerSecond()));
        } else {
            tags.add(missing("speed"));
        }
        signal(trip, "RPM", Signal.ENGINE_SPEED, tags);
        signal(trip, "coolant", Signal.COOLANT, tags);
        var frames = assessment.trip().series(Signal.CAMERA_FRONT);
        tags.add(
                frames.map(series -> measured("camera", series.ratePerSecond())).orElseGet(() -> missing("camera")));
        if (!trip.curves().containsKey("imu.lateral")) {
            tags.add(missing("lateral acceleration"));
        }
        if (!trip.damages().isEmpty()) {
            tags.add(new Page.Tag(
                    "recording damaged: " + trip.damages().getFirst()
                            + (trip.damages().size() > 1
                                    ? " and " + (trip.damages().size() - 1) + " more"
                                    : ""),
                    false));
        }
        return tags;
    }

    private static void signal(OpenTrip trip, String name, Signal signal, List<Page.Tag> tags) {
        Series series = trip.curves().get(signal.name());
        tags.add(series == null ? missing(name) : measured(name, series.ratePerSecond()));
    }

    private static Page.Tag measured(String name, double perSecond) {
        var rate = perSecond >= 9.95
                ? String.format(Locale.ROOT, " %.0f/s", perSecond)
                : perSecond >= 0.95
                        ? String.format(Locale.ROOT, " %.1f/s", perSecond).replace(".0/", "/")
                        : perSecond > 0 ? String.format(Locale.ROOT, " every %.0f s", 1 / perSecond) : "";
        return new Page.Tag(name + rate, true);
    }

    private static Page.Tag missing(String name) {
        return new Page.Tag(name + " not measured", false);
    }
}
