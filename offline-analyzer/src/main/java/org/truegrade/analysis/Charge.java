package org.truegrade.analysis;

import java.util.List;

/**
 * What one event costs and how sure that is.
 *
 * @param raw points without the road
 * @param counted points that are left, never more than raw
 * @param possible equally probable outcomes of the points, over the slope's belief and the noise of the measurement
 * @param ruling why the road explained what it did
 */
record Charge(Points raw, Points counted, List<Double> possible, Ruling ruling) {
    Charge {
        possible = List.copyOf(possible);
        if (counted.compareTo(raw) > 0 || counted.compareTo(Points.NONE) < 0) {
            throw new IllegalArgumentException(
                    "the road may only take points away: raw " + raw + ", counted " + counted);
        }
    }

    static Charge undiscounted(Points raw, Ruling ruling) {
        return new Charge(raw, raw, List.of(raw.value()), ruling);
    }

    Points givenBack() {
        return raw.minus(counted);
    }

    /** Mean square of the possible points beyond (or, for −1, below) those counted. */
    double spread(int sign) {
        return possible.stream()
                .mapToDouble(points -> Math.max(0, sign * (points - counted.value())))
                .map(beyond -> beyond * beyond)
                .average()
                .orElse(0);
    }
}
