package org.truegrade.trip;

/**
 * One value of one signal at one moment.
 *
 * @param timeNs nanoseconds since the trip began, on the monotonic clock
 * @param value in the signal's unit, finite; what was not measured has no sample
 */
public record Sample(long timeNs, Signal signal, double value) {
    public Sample {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    signal.name() + " at " + timeNs + " ns is " + value + ": absent values have no sample");
        }
    }
}
