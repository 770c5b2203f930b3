package org.truegrade.trip;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Calibrated probabilities of the classes of one question, in thousandths that sum to 1000: the same on any machine.
 *
 * @param <E> {@link Gradient} or {@link Alignment}
 */
public record Probabilities<E extends Enum<E>>(Class<E> type, Map<E, Integer> thousandths) {
    public Probabilities {
        thousandths = Collections.unmodifiableMap(new EnumMap<>(thousandths));
        int sum = 0;
        for (var constant : type.getEnumConstants()) {
            var share = thousandths.get(constant);
            if (share == null || share < 0) {
                throw new IllegalArgumentException("no probability for " + constant + " in " + thousandths);
            }
            sum += share;
        }
        if (sum != 1000) {
            throw new IllegalArgumentException("probabilities sum to " + sum + " thousandths: " + thousandths);
        }
    }

    /**
     * Rounds so that the sum stays one: the remainder goes to the largest.
     *
     * @param values one per class in the order of the enum, none negative, sum within 1 % of one
     */
    public static <E extends Enum<E>> Probabilities<E> of(Class<E> type, double... values) {
        var classes = type.getEnumConstants();
        if (values.length != classes.length) {
            throw new IllegalArgumentException(values.length + " probabilities for " + classes.length + " classes");
        }
        var shares = new EnumMap<E, Integer>(type);
        int sum = 0;
        int largest = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new IllegalArgumentException("probability of " + classes[i] + " is " + values[i]);
            }
            total += values[i];
            largest = values[i] > values[largest] ? i : largest;
        }
        if (Math.abs(total - 1) > 0.01) {
            throw new IllegalArgumentException("probabilities sum to " + total);
        }
        for (int i = 0; i < values.length; i++) {
            int share = (int) Math.round(values[i] / total * 1000);
            shares.put(classes[i], share);
            sum += share;
        }
        shares.merge(classes[largest], 1000 - sum, Integer::sum);
        return new Probabilities<>(type, shares);
    }

    /** Probability of a class, 0 to 1. */
    public double of(E constant) {
        return share(constant) / 1000.0;
    }

    /** The most probable class; of equals the first of the enum. */
    public E best() {
        var best = type.getEnumConstants()[0];
        for (var constant : type.getEnumConstants()) {
            best = share(constant) > share(best) ? constant : best;
        }
        return best;
    }

    private int share(E constant) {
        var share = thousandths.get(constant);
        return share == null ? 0 : share;
    }
}
