package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.Locale;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** The road in words. */
final class RoadWords {
    private RoadWords() {}

    static String of(Place place) {
        var words = new ArrayList<String>();
        place.gradientKind()
                .ifPresent(kind -> words.add(
                        of(kind) + percent(place.gradient().orElseThrow().of(kind))));
        place.alignmentKind()
                .ifPresent(kind -> words.add(
                        of(kind) + percent(place.alignment().orElseThrow().of(kind))));
        return words.isEmpty() ? "unknown" : String.join(", ", words);
    }

    static String of(Gradient gradient) {
        return gradient.name().toLowerCase(Locale.ROOT);
    }

    static String of(Alignment alignment) {
        return alignment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.0f %%", share * 100);
    }
}
