package org.truegrade.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.events.Event;
import org.truegrade.events.Rule;

/**
 * Every deduction of a trip. Its lines and its floor always give the score: {@code 100 − Σ counted − floor}.
 *
 * @param lines in the order of time
 * @param notMeasured rules that could not be measured, with the reason
 * @param exposureKm kilometres driven
 * @param interval where the fair score lies with 90 % probability, see {@link Uncertainty}
 */
public record Ledger(List<Line> lines, Map<Rule, String> notMeasured, double exposureKm, Score.Interval interval) {
    public Ledger {
        lines = List.copyOf(lines);
        notMeasured = Collections.unmodifiableMap(new LinkedHashMap<>(notMeasured));
    }

    /**
     * One deduction.
     *
     * @param id {@code e1}, {@code e2}, … in the order of time
     * @param exposure by what the points are multiplied for the length of the trip, at most 1
     * @param raw points without the road
     * @param counted points that are left
     * @param ruling why
     * @param measured in words, e.g. {@code 4.1 m/s² for 1.3 s}
     * @param limit in words, e.g. {@code 3.0 m/s²}
     * @param counterfactual what it would have been on a level straight road, in words
     * @param sentence the verdict: what happened, what the road did, what it cost
     * @param why the longer explanation
     */
    public record Line(
            String id,
            Event event,
            double exposure,
            Points raw,
            Points counted,
            Ruling ruling,
            Evidence evidence,
            String measured,
            String limit,
            Optional<String> counterfactual,
            String sentence,
            String why) {

        public Points givenBack() {
            return raw.minus(counted);
        }

        /** Share of the raw points that the road explains, 0 to 1. */
        public double shareExplained() {
            return raw.isNone() ? 0 : givenBack().value() / raw.value();
        }

        /** Whether anything is left that counts. */
        public boolean isCounted() {
            return !counted.isNone();
        }

        public boolean isGivenBack() {
            return !givenBack().isNone();
        }
    }

    public Points rawTotal() {
        return sum(lines.stream().map(Line::raw).toList());
    }

    public Points countedTotal() {
        return sum(lines.stream().map(Line::counted).toList());
    }

    /** What the last line adds so that the score does not fall below 0; none where the deductions stay under 100. */
    public Points floor() {
        return floor(countedTotal());
    }

    public Points rawScore() {
        return score(rawTotal());
    }

    public Points fairScore() {
        return score(countedTotal());
    }

    private static Points floor(Points deductions) {
        return deductions.minus(deductions.atMost(Points.FULL));
    }

    private static Points score(Points deductions) {
        return Points.FULL.minus(deductions).plus(floor(deductions));
    }

    /** What the road gave back, by the part of the road that explains it: {@code uphill}, {@code downhill}. */
    public Map<String, Points> givenBack() {
        var parts = new LinkedHashMap<String, Points>();
        for (var line : lines) {
            if (line.isGivenBack()) {
                parts.merge(part(line), line.givenBack(), Points::plus);
            }
        }
        return parts;
    }

    private static String part(Line line) {
        return line.evidence().slopeMean().orElse(0) < 0 ? "downhill" : "uphill";
    }

    /** The line of an event, by its id. */
    public Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private static Points sum(List<Points> points) {
        return points.stream().reduce(Points.NONE, Points::plus);
    }
}
