package org.truegrade.analysis;

/** The number of a trip, or why there is none. */
public sealed interface Score {
    /**
     * @param raw 100 less the raw points, not below 0
     * @param fair 100 less the counted points, not below 0
     * @param interval where the fair score lies with 90 % probability
     * @param provisional less than 10 km
     */
    record Scored(Points raw, Points fair, Interval interval, boolean provisional) implements Score {}

    /**
     * @param reason for people
     */
    record NotScorable(String reason) implements Score {}

    /**
     * @param low lower end
     * @param high upper end
     */
    record Interval(Points low, Points high) {
        public Interval {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("an interval from " + low + " to " + high);
            }
        }
    }
}
