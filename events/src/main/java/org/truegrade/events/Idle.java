package org.truegrade.events;

import org.truegrade.trip.Series;

/** Standing with the engine on. */
final class Idle {
    /** No engine idles slower; 0 is an engine that is off (or stopped by itself at a light). */
    private static final double RUNNING_RPM = 300;

    private static final long STALE_NS = 10_000_000_000L;

    private Idle() {}

    static boolean running(Series engine, long timeNs) {
        int i = engine.floor(timeNs);
        return i >= 0 && timeNs - engine.timeNs(i) <= STALE_NS && engine.value(i) >= RUNNING_RPM;
    }

    /** Seconds of idling so far, at the speed's moments; 0 while driving or with the engine off. */
    static Profile seconds(Series speed, Series engine) {
        var values = new double[speed.size()];
        for (int i = 0; i < values.length; i++) {
            boolean idles = speed.value(i) < Motion.STANDSTILL_MPS && running(engine, speed.timeNs(i));
            double step = i == 0 ? 0 : (speed.timeNs(i) - speed.timeNs(i - 1)) / 1e9;
            boolean goesOn = i > 0 && idles && step * 1e9 <= SpeedLine.LONGEST_BRIDGE_NS;
            values[i] = !idles ? 0 : goesOn ? values[i - 1] + step : 1e-3;
        }
        return new Profile(speed.timesNs(), values);
    }
}
