package org.truegrade.events;

import org.truegrade.trip.Trip;

/**
 * A stretch of trip time.
 *
 * @param fromNs begin, nanoseconds since the trip began
 * @param toNs end, not before the begin
 */
public record Window(long fromNs, long toNs) {
    public Window {
        if (toNs < fromNs) {
            throw new IllegalArgumentException("a window from " + fromNs + " ns to " + toNs + " ns");
        }
    }

    /** All of a trip. */
    public static Window of(Trip trip) {
        return new Window(0, trip.endNs());
    }

    public double seconds() {
        return (toNs - fromNs) / 1e9;
    }

    public boolean contains(long timeNs) {
        return fromNs <= timeNs && timeNs <= toNs;
    }

    public boolean overlaps(Window other) {
        return fromNs <= other.toNs && other.fromNs <= toNs;
    }

    /** The same window with some seconds more on both sides; never before the trip's begin. */
    public Window widened(double seconds) {
        long more = Math.round(seconds * 1e9);
        return new Window(Math.max(0, fromNs - more), toNs + more);
    }
}
