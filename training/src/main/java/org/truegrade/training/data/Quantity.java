package org.truegrade.training.data;

/**
 * A number with its uncertainty.
 *
 * @param deviation standard deviation in the same unit; 0 for a truth
 */
public record Quantity(double value, double deviation) {
    public Quantity {
        if (!Double.isFinite(value) || !(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(value + " ± " + deviation);
        }
    }

    /** A number that is exact. */
    public static Quantity exact(double value) {
        return new Quantity(value, 0);
    }

    Quantity negated() {
        return new Quantity(-value, deviation);
    }
}
