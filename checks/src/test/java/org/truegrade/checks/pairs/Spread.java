package org.truegrade.checks.pairs;

import java.util.List;
import java.util.Locale;

/** Mean and standard deviation of a sample. */
record Spread(double mean, double deviation) {
    static Spread of(List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(mean, Math.sqrt(squares / Math.max(1, values.size() - 1)));
    }

    /** Root of the mean square: how far from no difference at all. */
    static double fromZero(List<Double> values) {
        return Math.sqrt(
                values.stream().mapToDouble(value -> value * value).average().orElseThrow());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%+.2f ± %.2f", mean, deviation);
    }
}
