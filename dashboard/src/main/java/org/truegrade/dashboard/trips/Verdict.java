package org.truegrade.dashboard.trips;

/** What the trip list shows of an assessment. The assessment itself lies beside the trip. */
public sealed interface Verdict {
    /**
     * All in points, 0 to 100.
     *
     * @param provisional under 10 km
     */
    record Scored(double raw, double fair, double low, double high, boolean provisional) implements Verdict {}

    record NotScorable(String reason) implements Verdict {}
}
