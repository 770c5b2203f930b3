package org.truegrade.road;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

/**
 * Below which probability of its best class an answer is <em>unknown</em>. Chosen from the risk–coverage curve of each
 * question when a model is measured.
 *
 * @param gradient 0 to 1
 * @param alignment 0 to 1
 */
public record Floors(double gradient, double alignment) {
    public Floors {
        if (!(gradient >= 0 && gradient <= 1 && alignment >= 0 && alignment <= 1)) {
            throw new IllegalArgumentException("floors of " + gradient + " and " + alignment + ": want 0 to 1");
        }
    }

    /** The gradient; empty = unknown. */
    public Optional<Gradient> gradientOf(RoadAnswer answer) {
        return known(answer.gradient(), gradient);
    }

    /** The alignment; empty = unknown. */
    public Optional<Alignment> alignmentOf(RoadAnswer answer) {
        return known(answer.alignment(), alignment);
    }

    private static <E extends Enum<E>> Optional<E> known(Probabilities<E> answer, double floor) {
        return answer.of(answer.best()) < floor ? Optional.empty() : Optional.of(answer.best());
    }
}
