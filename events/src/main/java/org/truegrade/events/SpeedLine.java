package org.truegrade.events;

import java.util.Arrays;

/** The speed between its points, straight from one to the next, and the distance under it. */
final class SpeedLine {
    /** Over a longer silence nothing is driven: nobody knows. */
    static final long LONGEST_BRIDGE_NS = 10_000_000_000L;

    private final long[] timesNs;
    private final double[] values;
    private final double[] metres;

    SpeedLine(long[] timesNs, double[] values) {
        this.timesNs = timesNs;
        this.values = values;
        this.metres = new double[timesNs.length];
        for (int i = 1; i < timesNs.length; i++) {
            metres[i] = metres[i - 1] + (bridged(i) ? (values[i - 1] + values[i]) / 2 * seconds(i) : 0);
        }
    }

    private boolean bridged(int to) {
        return timesNs[to] - timesNs[to - 1] <= LONGEST_BRIDGE_NS || values[to] == values[to - 1];
    }

    private double seconds(int to) {
        return (timesNs[to] - timesNs[to - 1]) / 1e9;
    }

    long firstNs() {
        return timesNs[0];
    }

    long lastNs() {
        return timesNs[timesNs.length - 1];
    }

    double totalM() {
        return metres[metres.length - 1];
    }

    /** Speed at a time, m/s; held beyond both ends. */
    double at(long timeNs) {
        int i = before(timeNs);
        if (i < 0 || i + 1 >= timesNs.length || timesNs[i + 1] == timesNs[i]) {
            return values[Math.clamp(i, 0, values.length - 1)];
        }
        double share = (timeNs - timesNs[i]) / (double) (timesNs[i + 1] - timesNs[i]);
        return values[i] + share * (values[i + 1] - values[i]);
    }

    /** Metres driven until a time. */
    double metresAt(long timeNs) {
        int i = before(timeNs);
        if (i < 0) {
            return 0;
        }
        if (i + 1 >= timesNs.length || !bridged(i + 1)) {
            return metres[i];
        }
        double t = (timeNs - timesNs[i]) / 1e9;
        double slope = timesNs[i + 1] == timesNs[i] ? 0 : (values[i + 1] - values[i]) / seconds(i + 1);
        return metres[i] + values[i] * t + slope * t * t / 2;
    }

    /** The first time at which so many metres were driven. */
    long timeAt(double wantedM) {
        long low = firstNs();
        long high = lastNs();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (metresAt(middle) < wantedM) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int before(long timeNs) {
        int at = Arrays.binarySearch(timesNs, timeNs);
        return at < 0 ? -at - 2 : at;
    }
}
