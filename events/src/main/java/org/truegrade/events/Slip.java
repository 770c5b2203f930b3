package org.truegrade.events;

import java.util.ArrayList;
import java.util.List;

/**
 * Wheels that spin or lock say nothing of the vehicle. On ice a wheel speed rises faster than any engine drives a car and
 * falls faster than that surface brakes it, both within seconds; seen in a recorded drive over black ice: 10, 26, 39, 15
 * km/h at intervals of 0.8 s. A rise beyond 4 m/s² with a fall beyond 6 m/s² within 4 s, in any order, is a slip. Where
 * the wheels slipped no acceleration was measured: neither for nor against the driver.
 */
final class Slip {
    private static final double RISE_MPS2 = 4;
    private static final double FALL_MPS2 = -6;
    private static final long WITHIN_NS = 4_000_000_000L;

    private Slip() {}

    static List<Window> windows(SpeedPoints points) {
        var windows = new ArrayList<Window>();
        for (int i = 1; i < points.timesNs().length; i++) {
            double first = acceleration(points, i);
            for (int k = i + 1;
                    k < points.timesNs().length && points.timesNs()[k] - points.timesNs()[i] <= WITHIN_NS;
                    k++) {
                double second = acceleration(points, k);
                if (Math.max(first, second) > RISE_MPS2 && Math.min(first, second) < FALL_MPS2) {
                    windows.add(new Window(points.timesNs()[i - 1], points.timesNs()[k]));
                }
            }
        }
        return windows;
    }

    /** Mean of dv/dt over at least half a second up to point {@code to}. */
    private static double acceleration(SpeedPoints points, int to) {
        int from = to - 1;
        while (from > 0 && points.timesNs()[to] - points.timesNs()[from] < 500_000_000L) {
            from--;
        }
        double seconds = (points.timesNs()[to] - points.timesNs()[from]) / 1e9;
        return seconds <= 0 ? 0 : (points.values()[to] - points.values()[from]) / seconds;
    }
}
