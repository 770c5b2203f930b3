package org.truegrade.events;

/**
 * One row of {@code thresholds.csv}: where a rule bites for one vehicle class and fuel, and what an exceedance costs.
 *
 * @param rule the rule
 * @param vehicleClass {@code car}, {@code van} or {@code truck}
 * @param fuel {@code petrol}, {@code diesel} or {@code any}
 * @param unit unit of {@code on} and {@code off}
 * @param on where an event begins
 * @param off an event goes on until the value falls below this (hysteresis), so that noise does not cut it in two
 * @param longerThanSeconds least time at or over {@code on}
 * @param mergeGapSeconds two exceedances closer than this are one event
 * @param aboveMps least vehicle speed, m/s; 0 where it does not matter
 * @param leastRatePerSecond least measuring rate of the rule's signal
 * @param per kilometres of driving to which the points refer: a longer trip dilutes them; 0 = never diluted
 * @param pointsBase points of any event
 * @param pointsPerExcess points per unit of excess
 * @param excess what the excess is, in words with its unit
 * @param pointsMost most points of one event
 * @param source where the numbers come from
 */
public record Threshold(
        Rule rule,
        String vehicleClass,
        String fuel,
        String unit,
        double on,
        double off,
        double longerThanSeconds,
        double mergeGapSeconds,
        double aboveMps,
        double leastRatePerSecond,
        double per,
        double pointsBase,
        double pointsPerExcess,
        String excess,
        double pointsMost,
        String source) {

    public Threshold {
        if (!(off <= on) || !(leastRatePerSecond > 0) || pointsBase < 0 || pointsPerExcess < 0 || per < 0) {
            throw new IllegalArgumentException("thresholds.csv: " + rule.id() + " of " + vehicleClass + "/" + fuel
                    + " wants off <= on, a least rate above 0 and no negative points");
        }
    }

    /** The same rule with another begin, and its end moved along: for the red line, and to find near misses. */
    public Threshold withOn(double newOn) {
        return new Threshold(
                rule,
                vehicleClass,
                fuel,
                unit,
                newOn,
                off + newOn - on,
                longerThanSeconds,
                mergeGapSeconds,
                aboveMps,
                leastRatePerSecond,
                per,
                pointsBase,
                pointsPerExcess,
                excess,
                pointsMost,
                source);
    }

    /** Points of one event, before the trip's length dilutes them. */
    public double points(double excessAmount) {
        return Math.min(pointsMost, pointsBase + pointsPerExcess * Math.max(0, excessAmount));
    }
}
