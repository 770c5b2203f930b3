package org.truegrade.analysis;

import java.util.Locale;

/** Points in whole hundredths, so that a ledger sums exactly. */
public record Points(int hundredths) implements Comparable<Points> {
    public static final Points NONE = new Points(0);
    public static final Points FULL = new Points(100_00);

    /** Rounds half up. */
    public static Points of(double points) {
        return new Points(Math.toIntExact(Math.round(points * 100)));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(hundredths, other.hundredths));
    }

    public Points atMost(Points other) {
        return hundredths <= other.hundredths ? this : other;
    }

    public double value() {
        return hundredths / 100.0;
    }

    public boolean isNone() {
        return hundredths == 0;
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** As on every page: {@code 2.80}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f", value()).replace('-', '−');
    }
}
