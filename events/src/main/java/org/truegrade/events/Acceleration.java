package org.truegrade.events;

import java.util.List;
import java.util.stream.IntStream;
import org.truegrade.trip.Series;

/** The derivative of an irregularly sampled, coarsely rounded speed. See {@link Motion}. */
final class Acceleration {
    static final long LONGEST_GAP_NS = 1_500_000_000L;

    /** Places in the window at which the speed line is read. */
    private static final int PLACES = 21;

    private Acceleration() {}

    /** Least-squares slope of the speed line in a centred window, at the moments of the raw samples. */
    static Profile of(Series raw, SpeedLine line, List<Window> absent, double windowSeconds) {
        long half = Math.round(windowSeconds * 1e9 / 2);
        var values = new double[raw.size()];
        int gap = 0;
        for (int i = 0; i < values.length; i++) {
            long from = raw.timeNs(i) - half;
            long to = raw.timeNs(i) + half;
            while (gap < absent.size() && absent.get(gap).toNs() <= from) {
                gap++;
            }
            boolean full = from >= raw.firstNs()
                    && to <= raw.lastNs()
                    && absent.subList(gap, absent.size()).stream()
                            .takeWhile(window -> window.fromNs() < to)
                            .noneMatch(window -> window.toNs() > from);
            values[i] = full ? slope(line, from, windowSeconds) : Double.NaN;
        }
        return new Profile(raw.timesNs(), values);
    }

    private static double slope(SpeedLine line, long from, double windowSeconds) {
        double above = 0;
        double below = 0;
        for (int k = 0; k < PLACES; k++) {
            double t = windowSeconds * (k / (PLACES - 1.0) - 0.5);
            above += t * line.at(from + Math.round(windowSeconds * 1e9 * k / (PLACES - 1)));
            below += t * t;
        }
        return above / below;
    }

    /**
     * Standard deviation of the slope from the rounding of the speed: quantum/√12 at each independent sample. The quantum
     * is the smallest step between two neighbouring values.
     *
     * @param refreshSeconds time between two measurements
     */
    static double noise(Series raw, double refreshSeconds, double windowSeconds) {
        double quantum = IntStream.range(1, raw.size())
                .mapToDouble(i -> Math.abs(raw.value(i) - raw.value(i - 1)))
                .filter(step -> step > 1e-6)
                .sorted()
                .skip(Math.max(0, raw.size() / 100))
                .findFirst()
                .orElse(0.28);
        double apart = Math.min(refreshSeconds, windowSeconds);
        double places = windowSeconds / apart + 1;
        double spread = windowSeconds * windowSeconds * (places + 1) / (12 * (places - 1));
        return quantum / Math.sqrt(12) / Math.sqrt(places * spread);
    }
}
