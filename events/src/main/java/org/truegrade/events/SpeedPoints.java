package org.truegrade.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.truegrade.trip.Series;

/**
 * The moments at which a speed was truly measured.
 *
 * <p>Many logs write a row several times a second but ask the car for each value only about once a second and repeat it
 * in between. Taken at face value such a staircase holds accelerations of 30 m/s². It shows itself by this: before a
 * step of several quanta the value stood still for several rows, which no fast-measured speed does. The points are then
 * the first row of each step and the last refresh before the next one, one refresh interval earlier; where the engine
 * speed of the same adapter stood still for longer, the adapter was slow and the interval is as long as that.
 *
 * @param timesNs moments of the points, rising
 * @param values speed at the points, m/s
 * @param refreshSeconds time between two measurements
 * @param held whether the log repeats values
 */
record SpeedPoints(long[] timesNs, double[] values, double refreshSeconds, boolean held) {
    /** Steps of at least two quanta of 1 km/h. */
    private static final double LARGE_STEP_MPS = 0.5;

    private static final int LEAST_STEPS = 5;
    private static final int LEAST_ROWS_HELD = 3;

    static SpeedPoints of(Series speed, Optional<Series> engine) {
        var steps = IntStream.range(1, speed.size())
                .filter(i -> speed.value(i) != speed.value(i - 1))
                .toArray();
        var rows = new ArrayList<Integer>();
        var seconds = new ArrayList<Double>();
        for (int k = 1; k < steps.length; k++) {
            int from = steps[k - 1];
            int to = steps[k];
            boolean large = Math.abs(speed.value(to) - speed.value(from)) >= LARGE_STEP_MPS;
            if (large && speed.value(from) > 0) {
                rows.add(to - from);
                seconds.add((speed.timeNs(to) - speed.timeNs(from)) / 1e9);
            }
        }
        boolean held = rows.size() >= LEAST_STEPS && median(rows) >= LEAST_ROWS_HELD;
        return held
                ? refreshed(speed, steps, median(seconds), engine)
                : new SpeedPoints(speed.timesNs(), speed.values(), medianStep(speed), false);
    }

    private static SpeedPoints refreshed(Series speed, int[] steps, double refreshSeconds, Optional<Series> engine) {
        long[] engineSteps = engine.map(SpeedPoints::changes).orElse(new long[0]);
        var times = new long[2 * steps.length + 2];
        var values = new double[times.length];
        int n = 0;
        times[n] = speed.firstNs();
        values[n++] = speed.value(0);
        for (int step : steps) {
            long at = speed.timeNs(step);
            long last = at - Math.max(Math.round(refreshSeconds * 1e9), slowest(engineSteps, at));
            if (last > times[n - 1]) {
                times[n] = last;
                values[n++] = speed.value(step - 1);
            }
            times[n] = at;
            values[n++] = speed.value(step);
        }
        if (speed.lastNs() > times[n - 1]) {
            times[n] = speed.lastNs();
            values[n++] = speed.value(speed.size() - 1);
        }
        return new SpeedPoints(Arrays.copyOf(times, n), Arrays.copyOf(values, n), refreshSeconds, true);
    }

    /** How long the adapter had been silent when the speed changed: the longer of the last two engine steps. */
    private static long slowest(long[] engineSteps, long at) {
        int place = Arrays.binarySearch(engineSteps, at);
        int last = place < 0 ? -place - 2 : place;
        if (last < 1) {
            return 0;
        }
        return Math.max(at - engineSteps[last], engineSteps[last] - engineSteps[last - 1]);
    }

    private static long[] changes(Series series) {
        return IntStream.range(1, series.size())
                .filter(i -> series.value(i) != series.value(i - 1))
                .mapToLong(series::timeNs)
                .toArray();
    }

    private static double medianStep(Series speed) {
        return speed.size() < 2
                ? Double.POSITIVE_INFINITY
                : median(IntStream.range(1, speed.size())
                        .mapToObj(i -> (speed.timeNs(i) - speed.timeNs(i - 1)) / 1e9)
                        .toList());
    }

    private static double median(List<? extends Number> values) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
