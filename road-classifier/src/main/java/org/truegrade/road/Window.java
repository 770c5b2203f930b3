package org.truegrade.road;

/**
 * A part of a trip that deserves a close look, such as the surroundings of an event.
 *
 * @param fromNs trip time
 * @param toNs trip time, not before {@code fromNs}
 */
public record Window(long fromNs, long toNs) {
    public Window {
        if (toNs < fromNs) {
            throw new IllegalArgumentException("a window from " + fromNs + " ns back to " + toNs + " ns");
        }
    }

    boolean holds(long timeNs) {
        return fromNs <= timeNs && timeNs <= toNs;
    }
}
