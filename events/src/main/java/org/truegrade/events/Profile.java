package org.truegrade.events;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A quantity over time that a rule judges.
 *
 * @param timesNs rising times, nanoseconds since the trip began
 * @param values one for each time; not a number where it was not measured
 */
public record Profile(long[] timesNs, double[] values) {
    public static final Profile EMPTY = new Profile(new long[0], new double[0]);

    public Profile {
        if (timesNs.length != values.length) {
            throw new IllegalArgumentException(timesNs.length + " times for " + values.length + " values");
        }
    }

    public int size() {
        return timesNs.length;
    }

    public long timeNs(int i) {
        return timesNs[i];
    }

    public double value(int i) {
        return values[i];
    }

    /** The part within a window and the values next to it on both sides. */
    public Profile around(Window window) {
        int from = Math.max(0, floor(window.fromNs()));
        int to = Math.min(size(), floor(window.toNs()) + 2);
        return from >= to
                ? EMPTY
                : new Profile(Arrays.copyOfRange(timesNs, from, to), Arrays.copyOfRange(values, from, to));
    }

    public Profile map(DoubleUnaryOperator change) {
        return new Profile(timesNs, Arrays.stream(values).map(change).toArray());
    }

    /** The value at the nearest time, if one was measured within so many seconds. */
    public OptionalDouble nearest(long timeNs, double withinSeconds) {
        int before = floor(timeNs);
        int after = before + 1;
        int best = before < 0 ? after : before;
        if (before >= 0 && after < size() && timesNs[after] - timeNs < timeNs - timesNs[before]) {
            best = after;
        }
        boolean near = best >= 0 && best < size() && Math.abs(timesNs[best] - timeNs) <= withinSeconds * 1e9;
        return near && !Double.isNaN(values[best]) ? OptionalDouble.of(values[best]) : OptionalDouble.empty();
    }

    /** Place of the last time at or before this one; -1 when there is none. */
    public int floor(long timeNs) {
        int at = Arrays.binarySearch(timesNs, timeNs);
        return at < 0 ? -at - 2 : at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile(var times, var theirs)
                && Arrays.equals(timesNs, times)
                && Arrays.equals(values, theirs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(timesNs) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Profile of " + size() + " values";
    }
}
