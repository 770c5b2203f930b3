package org.truegrade.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;

/**
 * The road under the vehicle at one moment.
 *
 * @param distanceM metres driven since the trip began; empty without speed
 * @param gradient smoothed probabilities; empty where nobody looked
 * @param alignment smoothed probabilities; empty where nobody looked
 * @param slope what is believed of the slope; empty where it is unknown, then the road explains nothing
 * @param evidence the estimates that speak of this place, the nearest first
 */
public record Place(
        OptionalDouble distanceM,
        Optional<Probabilities<Gradient>> gradient,
        Optional<Probabilities<Alignment>> alignment,
        Optional<SlopeBelief> slope,
        List<RoadEstimate> evidence) {

    /** Below this probability of the likeliest kind the answer is <em>unknown</em>. */
    public static final double FLOOR = 0.6;

    static final Place NOWHERE =
            new Place(OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Place {
        evidence = List.copyOf(evidence);
    }

    /** The gradient; empty = unknown. */
    public Optional<Gradient> gradientKind() {
        return gradient.filter(seen -> seen.of(seen.best()) >= FLOOR).map(Probabilities::best);
    }

    /** The alignment; empty = unknown. */
    public Optional<Alignment> alignmentKind() {
        return alignment.filter(seen -> seen.of(seen.best()) >= FLOOR).map(Probabilities::best);
    }

    /** Who spoke: {@code camera}, {@code gnss}, … */
    public List<String> witnesses() {
        return evidence.stream().map(RoadEstimate::witness).distinct().sorted().toList();
    }
}
