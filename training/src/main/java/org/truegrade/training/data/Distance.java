package org.truegrade.training.data;

import org.truegrade.trip.Series;

/** The distance driven by a vehicle's own speed, metres since its first value. */
final class Distance {
    private static final long LONGEST_GAP_NS = 2_000_000_000L;

    private final Series speed;
    private final double[] metres;

    Distance(Series speedMps) {
        this.speed = speedMps;
        this.metres = new double[speedMps.size()];
        for (int i = 1; i < metres.length; i++) {
            double seconds = (speed.timeNs(i) - speed.timeNs(i - 1)) / 1e9;
            metres[i] = metres[i - 1] + seconds * (speed.value(i) + speed.value(i - 1)) / 2;
        }
    }

    /** Not a number before the first and after the last speed, and inside a gap of more than two seconds. */
    double at(long timeNs) {
        int before = speed.floor(timeNs);
        if (before < 0 || timeNs > speed.lastNs()) {
            return Double.NaN;
        }
        if (before == metres.length - 1) {
            return metres[before];
        }
        long span = speed.timeNs(before + 1) - speed.timeNs(before);
        return span > LONGEST_GAP_NS
                ? Double.NaN
                : metres[before] + (metres[before + 1] - metres[before]) * (timeNs - speed.timeNs(before)) / span;
    }

    double total() {
        return metres[metres.length - 1];
    }
}
