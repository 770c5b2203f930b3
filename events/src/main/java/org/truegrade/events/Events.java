package org.truegrade.events;

import org.truegrade.trip.Signal;

/** From a window in which a rule was exceeded to the event with what was measured in it. */
final class Events {
    private static final double ALARM_GRACE_S = 60;
    private static final double LOAD_PERCENT = 50;

    private Events() {}

    static Event of(Detector.Measuring rule, Window window) {
        var profile = rule.profile();
        int peak = peak(profile, window);
        long at = profile.timeNs(peak);
        double value = profile.value(peak);
        var motion = rule.motion();
        return switch (rule.threshold().rule()) {
            case HARSH_ACCELERATION -> new Event.HarshAcceleration(window, at, value);
            case HARSH_BRAKING -> new Event.HarshBraking(window, at, value);
            case SUSTAINED_ACCELERATION -> {
                double gained = motion.speedAt(window.toNs()).orElse(0)
                        - motion.speedAt(window.fromNs()).orElse(0);
                yield new Event.SustainedAcceleration(window, middle(window), gained / window.seconds(), gained);
            }
            case ENGINE_SPEED -> new Event.EngineSpeed(window, at, value, mean(profile, window));
            case PEDAL -> new Event.Pedal(window, at, mean(profile, window));
            case RED_LINE ->
                new Event.RedLine(window, at, value, rule.threshold().on());
            case OVERHEATING -> new Event.Overheating(window, at, value, underLoad(motion, window));
            case IDLING -> idling(window, value);
        };
    }

    /** The rule bites 180 s after the begin of the standing; the event is all of it. */
    private static Event idling(Window window, double seconds) {
        long begin = Math.max(0, window.toNs() - Math.round(seconds * 1e9));
        return new Event.Idling(new Window(begin, window.toNs()), window.fromNs());
    }

    private static int peak(Profile profile, Window window) {
        int best = -1;
        for (int i = Math.max(0, profile.floor(window.fromNs())); i < profile.size(); i++) {
            if (profile.timeNs(i) > window.toNs()) {
                break;
            }
            if (!Double.isNaN(profile.value(i)) && (best < 0 || profile.value(i) > profile.value(best))) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    private static double mean(Profile profile, Window window) {
        double sum = 0;
        double seconds = 0;
        for (int i = Math.max(1, profile.floor(window.fromNs()) + 1); i < profile.size(); i++) {
            if (profile.timeNs(i) > window.toNs()) {
                break;
            }
            double step = (profile.timeNs(i) - Math.max(window.fromNs(), profile.timeNs(i - 1))) / 1e9;
            sum += step * (profile.value(i) + profile.value(i - 1)) / 2;
            seconds += step;
        }
        return seconds > 0 ? sum / seconds : profile.value(Math.max(0, peak(profile, window)));
    }

    /** Seconds with the engine under load (load at least 50 %, or moving where load is unknown) after the first 60 s. */
    private static double underLoad(Motion motion, Window window) {
        long from = window.fromNs() + Math.round(ALARM_GRACE_S * 1e9);
        double seconds = 0;
        for (long t = from; t < window.toNs(); t += 1_000_000_000L) {
            long at = t;
            boolean loaded = motion.series(Signal.LOAD)
                    .map(load -> load.floor(at) >= 0 && load.value(load.floor(at)) >= LOAD_PERCENT)
                    .orElse(motion.speedAt(at).orElse(0) > Motion.STANDSTILL_MPS);
            seconds += loaded ? 1 : 0;
        }
        return seconds;
    }

    private static long middle(Window window) {
        return window.fromNs() + (window.toNs() - window.fromNs()) / 2;
    }
}
