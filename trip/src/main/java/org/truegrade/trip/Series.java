package org.truegrade.trip;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All samples of one signal, in the order of time. */
public final class Series {
    private final Signal signal;
    private final long[] timesNs;
    private final double[] values;

    private Series(Signal signal, long[] timesNs, double[] values) {
        this.signal = signal;
        this.timesNs = timesNs;
        this.values = values;
    }

    /**
     * @param timesNs in the order of time, as long as {@code values}
     */
    public static Series of(Signal signal, long[] timesNs, double[] values) {
        if (timesNs.length != values.length) {
            throw new IllegalArgumentException(timesNs.length + " times for " + values.length + " values");
        }
        for (int i = 1; i < timesNs.length; i++) {
            if (timesNs[i] < timesNs[i - 1]) {
                return sorted(signal, timesNs, values);
            }
        }
        return new Series(signal, timesNs.clone(), values.clone());
    }

    private static Series sorted(Signal signal, long[] timesNs, double[] values) {
        var order = IntStream.range(0, timesNs.length)
                .boxed()
                .sorted((a, b) -> Long.compare(timesNs[a], timesNs[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Series(
                signal,
                Arrays.stream(order).mapToLong(i -> timesNs[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
    }

    public Signal signal() {
        return signal;
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

    public long firstNs() {
        return timesNs[0];
    }

    public long lastNs() {
        return timesNs[timesNs.length - 1];
    }

    /** Place of the last sample at or before the time; -1 when there is none. */
    public int floor(long timeNs) {
        int at = Arrays.binarySearch(timesNs, timeNs);
        if (at < 0) {
            return -at - 2;
        }
        while (at + 1 < timesNs.length && timesNs[at + 1] == timeNs) {
            at++;
        }
        return at;
    }

    /** Place of the sample nearest in time; of two equally near the earlier one. */
    public int nearest(long timeNs) {
        int before = floor(timeNs);
        if (before < 0) {
            return 0;
        }
        if (before + 1 == timesNs.length) {
            return before;
        }
        return timeNs - timesNs[before] <= timesNs[before + 1] - timeNs ? before : before + 1;
    }

    /** Samples per second over the signal's own span; 0 for fewer than two samples. */
    public double ratePerSecond() {
        long span = size() < 2 ? 0 : lastNs() - firstNs();
        return span == 0 ? 0 : (size() - 1) * 1e9 / span;
    }

    public long[] timesNs() {
        return timesNs.clone();
    }

    public double[] values() {
        return values.clone();
    }
}
