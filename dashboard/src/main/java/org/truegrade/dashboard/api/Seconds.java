package org.truegrade.dashboard.api;

/** Trip time between the API, in seconds, and the trip, in nanoseconds. */
final class Seconds {
    private Seconds() {}

    /** To the microsecond: more than any signal has, and short in JSON. */
    static double of(long ns) {
        return Math.round(ns / 1e3) / 1e6;
    }

    /**
     * @throws BadRequest when the number is none or so large that it cannot be a time of a trip
     */
    static long toNs(String name, double seconds) {
        if (!Double.isFinite(seconds) || Math.abs(seconds) > 1e8) {
            throw new BadRequest(name + "=" + seconds + ": want seconds of trip time, e.g. " + name + "=83.2");
        }
        return Math.round(seconds * 1e9);
    }
}
