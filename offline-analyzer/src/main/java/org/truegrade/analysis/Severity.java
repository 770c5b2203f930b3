package org.truegrade.analysis;

import org.truegrade.events.Crossings;
import org.truegrade.events.Profile;
import org.truegrade.events.Threshold;
import org.truegrade.events.Window;

/**
 * What an exceedance costs before the trip's length dilutes it: {@code base + per_excess · excess}, at most {@code most},
 * with the numbers of {@code thresholds.csv}. The excess is what the table's column of that name says.
 */
final class Severity {
    private Severity() {}

    /**
     * @param profile what the rule judges, around one event
     * @param chargedSeconds seconds of it that another rule charges already
     */
    static double of(Threshold threshold, Profile profile, double chargedSeconds) {
        double points = 0;
        for (var window : Crossings.of(profile, threshold)) {
            points += threshold.points(excess(threshold, profile, window) - chargedOf(threshold, chargedSeconds));
        }
        return Math.min(points, threshold.pointsMost());
    }

    private static double chargedOf(Threshold threshold, double chargedSeconds) {
        return threshold.rule().judgesAcceleration() ? chargedSeconds : 0;
    }

    private static double excess(Threshold threshold, Profile profile, Window window) {
        return switch (threshold.rule()) {
            case HARSH_ACCELERATION, HARSH_BRAKING, IDLING -> highest(profile, window) - threshold.on();
            case SUSTAINED_ACCELERATION, PEDAL, RED_LINE -> window.seconds() - threshold.longerThanSeconds();
            case ENGINE_SPEED -> relativeSeconds(threshold, profile, window);
            case OVERHEATING -> throw new IllegalArgumentException("overheating is charged by its seconds under load");
        };
    }

    static double highest(Profile profile, Window window) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < profile.size(); i++) {
            if (window.contains(profile.timeNs(i)) && !Double.isNaN(profile.value(i))) {
                highest = Math.max(highest, profile.value(i));
            }
        }
        return highest;
    }

    /** Seconds, each weighted with how far the value is over the limit, as a share of the limit. */
    private static double relativeSeconds(Threshold threshold, Profile profile, Window window) {
        double sum = 0;
        for (int i = 1; i < profile.size(); i++) {
            long from = Math.max(window.fromNs(), profile.timeNs(i - 1));
            long to = Math.min(window.toNs(), profile.timeNs(i));
            double mean = (profile.value(i) + profile.value(i - 1)) / 2;
            if (to > from && !Double.isNaN(mean)) {
                sum += (to - from) / 1e9 * Math.max(0, mean / threshold.on() - 1);
            }
        }
        return sum;
    }
}
