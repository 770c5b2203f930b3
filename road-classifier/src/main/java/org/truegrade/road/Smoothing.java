package org.truegrade.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.Probabilities;

/**
 * What several frames say of the places along the way, put together by a small hidden Markov model over distance: the road
 * keeps its kind from cell to cell for as long as roads do ({@link StayLengths}), and every cell has been seen by none, one
 * or several frames.
 *
 * <p>Neighbouring frames show nearly the same picture and are no independent witnesses: of all that see a cell the mean
 * logarithm counts once, and a stretch of 60 m (what one frame sees) counts as one observation. Smoothing takes outliers
 * away but makes nobody surer: the likeliest kind of a cell is at most as probable as the frames say that see the cell, or
 * as those within 60 m say on average, whichever is more. A hundred frames that are unsure together stay unsure.
 */
public final class Smoothing {
    /** Length of a cell, metres. */
    public static final double CELL_M = 10;

    private static final double OBSERVATION_M = 60;
    private static final double LEAST = 0.005;

    private Smoothing() {}

    /**
     * @param seen for each cell what the frames say that see it
     * @return for each cell the smoothed probabilities; empty for a cell farther from any observation than a stretch
     */
    public static <E extends Enum<E>> List<Optional<Probabilities<E>>> smooth(
            Class<E> type, List<List<Probabilities<E>>> seen) {
        return smooth(type, StayLengths.learnt(type), seen);
    }

    static <E extends Enum<E>> List<Optional<Probabilities<E>>> smooth(
            Class<E> type, StayLengths<E> stays, List<List<Probabilities<E>>> seen) {
        var likelihoods = seen.stream().map(cell -> likelihood(type, cell)).toArray(double[][]::new);
        var posterior = stays.chain(CELL_M).posterior(likelihoods);
        var smoothed = new ArrayList<Optional<Probabilities<E>>>();
        for (int i = 0; i < posterior.length; i++) {
            var both = posterior[i];
            var near = near(seen, i);
            if (!near.isEmpty()) {
                int best = best(both);
                var kind = type.getEnumConstants()[best];
                cap(both, best, Math.max(mean(seen.get(i), kind), mean(near, kind)));
            }
            smoothed.add(near.isEmpty() ? Optional.empty() : Optional.of(Probabilities.of(type, both)));
        }
        return smoothed;
    }

    private static <E extends Enum<E>> double[] likelihood(Class<E> type, List<Probabilities<E>> cell) {
        var kinds = type.getEnumConstants();
        var likelihood = new double[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            var kind = kinds[k];
            double logarithm = cell.stream()
                    .mapToDouble(seen -> Math.log(Math.max(LEAST, seen.of(kind))))
                    .average()
                    .orElse(0);
            likelihood[k] = Math.exp(logarithm * CELL_M / OBSERVATION_M);
        }
        return likelihood;
    }

    private static <E extends Enum<E>> List<Probabilities<E>> near(List<List<Probabilities<E>>> seen, int cell) {
        int reach = (int) (OBSERVATION_M / CELL_M);
        return seen.subList(Math.max(0, cell - reach), Math.min(seen.size(), cell + reach + 1)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <E extends Enum<E>> double mean(List<Probabilities<E>> seen, E kind) {
        return seen.stream().mapToDouble(one -> one.of(kind)).average().orElse(0);
    }

    private static int best(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /** Takes from the likeliest what is too much and gives it to the others in their proportion. */
    private static void cap(double[] values, int best, double most) {
        double rest = 1 - values[best];
        if (values[best] <= most || rest <= 0) {
            return;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = k == best ? most : values[k] * (1 - most) / rest;
        }
    }
}
