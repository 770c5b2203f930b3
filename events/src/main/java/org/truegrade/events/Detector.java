package org.truegrade.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;

/** One rule at work on one trip: its profile where the rule can be measured, else the reason why not. */
sealed interface Detector {
    /**
     * @param profile what the rule judges, positive is worse; harsh braking is the deceleration
     */
    record Measuring(Threshold threshold, Profile profile, double ratePerSecond, Motion motion) implements Detector {}

    record Unable(String reason) implements Detector {}

    record Outcome(List<Event> events, Coverage coverage) {}

    static Detector of(Rule rule, Optional<Threshold> threshold, Motion motion) {
        if (threshold.isEmpty()) {
            return new Unable(
                    rule == Rule.RED_LINE
                            ? "the vehicle's data name no red line"
                            : "the rule set has no limit for this vehicle");
        }
        var limit = threshold.get();
        return switch (rule) {
            case HARSH_ACCELERATION -> byAcceleration(limit, motion, motion.acceleration());
            case HARSH_BRAKING ->
                byAcceleration(limit, motion, motion.acceleration().map(value -> -value));
            case SUSTAINED_ACCELERATION -> byAcceleration(limit, motion, fastEnough(motion, limit.aboveMps()));
            case ENGINE_SPEED, RED_LINE -> bySignal(limit, motion, Signal.ENGINE_SPEED);
            case PEDAL -> bySignal(limit, motion, Signal.PEDAL);
            case OVERHEATING -> bySignal(limit, motion, Signal.COOLANT);
            case IDLING -> byIdling(limit, motion);
        };
    }

    default Outcome detect() {
        return switch (this) {
            case Unable unable -> new Outcome(List.of(), new Coverage.NotMeasured(unable.reason()));
            case Measuring measuring ->
                new Outcome(
                        Crossings.of(measuring.profile(), measuring.threshold()).stream()
                                .map(window -> Events.of(measuring, window))
                                .toList(),
                        new Coverage.Measured(measuring.ratePerSecond()));
        };
    }

    private static Detector byAcceleration(Threshold limit, Motion motion, Profile profile) {
        if (motion.speed().isEmpty()) {
            return new Unable("no speed was recorded");
        }
        if (motion.timesAreAssumed()) {
            return new Unable("the log has no times of its own, so nothing is known of accelerations");
        }
        return byRate(limit, motion, profile, motion.speedRatePerSecond(), "speed");
    }

    private static Profile fastEnough(Motion motion, double leastMps) {
        var trend = motion.trend();
        var values = trend.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = motion.speedAt(trend.timeNs(i)).orElse(0) >= leastMps ? values[i] : Double.NaN;
        }
        return new Profile(trend.timesNs(), values);
    }

    private static Detector bySignal(Threshold limit, Motion motion, Signal signal) {
        var series = motion.series(signal).orElse(null);
        if (series == null) {
            return new Unable(signal.title().toLowerCase(Locale.ROOT) + " was not recorded");
        }
        return byRate(
                limit,
                motion,
                new Profile(series.timesNs(), series.values()),
                rate(series),
                signal.title().toLowerCase(Locale.ROOT));
    }

    private static Detector byIdling(Threshold limit, Motion motion) {
        var engine = motion.series(Signal.ENGINE_SPEED).orElse(null);
        var speed = motion.speed().orElse(null);
        if (engine == null || speed == null) {
            return new Unable((speed == null ? "no speed" : "no engine speed") + " was recorded");
        }
        return byRate(limit, motion, Idle.seconds(speed, engine), Math.min(rate(engine), rate(speed)), "speed");
    }

    private static Detector byRate(Threshold limit, Motion motion, Profile profile, double rate, String what) {
        if (rate >= limit.leastRatePerSecond()) {
            return new Measuring(limit, profile, rate, motion);
        }
        return new Unable(
                rate <= 0
                        ? what + " has fewer than two samples"
                        : String.format(
                                Locale.ROOT,
                                "%s was measured every %.1f s; the rule needs it every %.1f s",
                                what,
                                1 / rate,
                                1 / limit.leastRatePerSecond()));
    }

    /** Samples per second by the median of the steps: pauses do not count. */
    private static double rate(Series series) {
        if (series.size() < 2) {
            return 0;
        }
        var steps = new double[series.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (series.timeNs(i + 1) - series.timeNs(i)) / 1e9;
        }
        Arrays.sort(steps);
        return 1 / steps[steps.length / 2];
    }
}
