package org.truegrade.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was known of the road at an event.
 *
 * @param road in words with probabilities, e.g. {@code downhill 88 %, straight 97 %}, or {@code unknown}
 * @param slopeMean expected slope, rise over run; empty where unknown
 * @param slopeDeviation its standard deviation
 * @param witnesses who said it, e.g. {@code camera}
 * @param seenNs moment of the estimate that speaks of the place of the event: the last frame that saw it, for a camera
 * @param metres distance driven at the event's peak; empty without speed
 */
public record Evidence(
        String road,
        OptionalDouble slopeMean,
        OptionalDouble slopeDeviation,
        List<String> witnesses,
        OptionalLong seenNs,
        OptionalDouble metres) {
    public Evidence {
        witnesses = List.copyOf(witnesses);
    }

    static Evidence of(Place place, OptionalDouble metres) {
        var slope = place.slope();
        var nearest = place.evidence().stream()
                .max((a, b) -> Integer.compare(
                        place.evidence().indexOf(a), place.evidence().indexOf(b)));
        return new Evidence(
                RoadWords.of(place),
                slope.map(s -> OptionalDouble.of(s.mean())).orElse(OptionalDouble.empty()),
                slope.map(s -> OptionalDouble.of(s.deviation())).orElse(OptionalDouble.empty()),
                place.witnesses(),
                nearest.map(estimate -> OptionalLong.of(estimate.timeNs())).orElse(OptionalLong.empty()),
                metres);
    }

    Optional<Double> slope() {
        return slopeMean.isPresent() ? Optional.of(slopeMean.getAsDouble()) : Optional.empty();
    }
}
