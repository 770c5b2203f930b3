package org.truegrade.road;

import java.util.Optional;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;

/** Metres driven since the speed's first sample: the recorded speed, straight between its samples, summed over time. */
final class Driven {
    private final Series speed;
    private final double[] metres;

    private Driven(Series speed) {
        this.speed = speed;
        this.metres = new double[speed.size()];
        for (int i = 1; i < metres.length; i++) {
            double seconds = (speed.timeNs(i) - speed.timeNs(i - 1)) / 1e9;
            metres[i] = metres[i - 1] + seconds * (speed.value(i) + speed.value(i - 1)) / 2;
        }
    }

    /** Empty where the trip has no speed. */
    static Optional<Driven> of(Trip trip) {
        return trip.series(Signal.SPEED)
                .or(() -> trip.series(Signal.GNSS_SPEED))
                .filter(series -> series.size() >= 2)
                .map(Driven::new);
    }

    /** Before the first sample 0, after the last one the whole way. */
    double at(long timeNs) {
        int before = speed.floor(timeNs);
        if (before < 0) {
            return 0;
        }
        if (before + 1 >= metres.length) {
            return metres[metres.length - 1];
        }
        double seconds = (timeNs - speed.timeNs(before)) / 1e9;
        double whole = (speed.timeNs(before + 1) - speed.timeNs(before)) / 1e9;
        double then = speed.value(before) + (speed.value(before + 1) - speed.value(before)) * seconds / whole;
        return metres[before] + seconds * (speed.value(before) + then) / 2;
    }
}
