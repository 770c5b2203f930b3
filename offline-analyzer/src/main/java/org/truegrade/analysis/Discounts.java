package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.truegrade.events.Crossings;
import org.truegrade.events.Detection;
import org.truegrade.events.Event;
import org.truegrade.events.Motion;
import org.truegrade.events.Profile;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.events.Threshold;
import org.truegrade.events.Window;
import org.truegrade.trip.Vehicle;

/**
 * What the road explains. {@code aLevel = dv/dt + g · slope} is the acceleration that the driver asked for. The points of
 * an event are the expectation, over what is believed of the slope, of the points of {@code aLevel}; they are never more
 * than the raw points, and where the slope is unknown the raw points stand.
 *
 * <p>Slopes of neighbouring places err together, so one outcome takes the same share of every place's belief; {@value
 * #OUTCOMES} equally probable outcomes are averaged.
 */
public final class Discounts {
    /** Standard acceleration of free fall, m/s² (CGPM 1901). */
    public static final double G = 9.80665;

    /** Gravity clears sustained acceleration for at most so long. */
    public static final double SUSTAINED_MOST_S = 10;

    /** Gravity clears sustained acceleration up to so much speed gained where no limit in force is known, m/s. */
    public static final double SUSTAINED_MOST_GAIN_MPS = 15 / 3.6;

    /** Slope from which a climb clears engine speed and pedal. */
    public static final double CLIMB = 0.025;

    /** So far after an event's end a bend makes its braking one into a bend. */
    static final double BEND_AHEAD_M = 60;

    /** What no road ever excuses; part of the rule set and printed on every report. */
    public static final List<String> NEVER_DISCOUNTED = List.of(
            "overspeed",
            "over-temperature",
            "red line",
            "harsh cornering",
            "harsh braking into a bend",
            "speed gained downhill beyond 10 s or beyond 15 km/h (or the limit in force)",
            "anything beyond what a road of 15 % explains");

    static final int OUTCOMES = 40;

    /** A road that helps less than this is level: an acceleration cannot be told more finely. */
    private static final double LEAST_HELP_MPS2 = 0.05;

    /** Where a climb is less likely than this, there is none. */
    private static final double LEAST_CLIMB = 0.1;

    private static final long STEP_NS = 200_000_000L;

    private final Way way;
    private final Motion motion;
    private final Rules rules;
    private final Vehicle vehicle;
    private final List<Event> events;
    private final Map<Rule, Profile> profiles = new EnumMap<>(Rule.class);

    private Discounts(Way way, Motion motion, Rules rules, Vehicle vehicle, List<Event> events) {
        this.way = way;
        this.motion = motion;
        this.rules = rules;
        this.vehicle = vehicle;
        this.events = events;
    }

    static Ledger apply(Detection detection, Way way, Motion motion, Rules rules, Vehicle vehicle) {
        var discounts = new Discounts(way, motion, rules, vehicle, detection.events());
        double kilometres = motion.exposure().kilometres();
        var lines = new ArrayList<Ledger.Line>();
        var charges = new ArrayList<>(discounts.nearMisses());
        for (var event : detection.events()) {
            var threshold = rules.threshold(event.rule(), vehicle).orElseThrow();
            var charge = discounts.charge(event, threshold);
            charges.add(charge);
            lines.add(Sentences.line(
                    "e" + (lines.size() + 1), event, threshold, charge, exposure(threshold, kilometres), way, motion));
        }
        return new Ledger(lines, detection.notMeasured(), kilometres, Uncertainty.of(lines, charges));
    }

    /** Exceedances so close under a limit that the noise of the measurement may have hidden them. They cost nothing. */
    private List<Charge> nearMisses() {
        var near = new ArrayList<Charge>();
        for (var threshold : rules.of(vehicle).values()) {
            double noise = noise(threshold.rule());
            var profile = rules.profile(threshold.rule(), motion, vehicle);
            if (noise == 0 || profile.isEmpty()) {
                continue;
            }
            double dilution = exposure(threshold, motion.exposure().kilometres());
            for (var window : Crossings.of(profile.get(), threshold.withOn(threshold.on() - 2 * noise))) {
                if (events.stream()
                        .noneMatch(event -> event.rule() == threshold.rule()
                                && event.window().overlaps(window))) {
                    near.add(new Charge(
                            Points.NONE,
                            Points.NONE,
                            outcomes(profile.get().around(window), threshold, dilution),
                            Ruling.UNKNOWN_ROAD));
                }
            }
        }
        return near;
    }

    private List<Double> outcomes(Profile profile, Threshold threshold, double dilution) {
        double noise = noise(threshold.rule());
        return IntStream.range(0, OUTCOMES)
                .mapToObj(k -> dilution * Severity.of(threshold, noisy(profile, noise, k), 0))
                .toList();
    }

    /** Points refer to so many kilometres; a shorter trip is not blown up. */
    static double exposure(Threshold threshold, double kilometres) {
        return threshold.per() <= 0 ? 1 : threshold.per() / Math.max(threshold.per(), kilometres);
    }

    /** What one event costs, with the road. */
    Charge charge(Event event, Threshold threshold) {
        double dilution = exposure(threshold, motion.exposure().kilometres());
        return switch (event) {
            case Event.HarshAcceleration harsh -> bySlope(event, threshold, dilution, 1, 0);
            case Event.HarshBraking harsh ->
                way.bendWithin(event.window(), BEND_AHEAD_M)
                        ? plain(event, threshold, dilution, Ruling.BRAKING_INTO_BEND)
                        : bySlope(event, threshold, dilution, -1, 0);
            case Event.SustainedAcceleration sustained ->
                bySlope(event, threshold, dilution, 1, harshSeconds(event.window()));
            case Event.EngineSpeed engine -> byClimb(event, threshold, dilution);
            case Event.Pedal pedal -> byClimb(event, threshold, dilution);
            case Event.RedLine red -> plain(event, threshold, dilution, Ruling.NEVER_DISCOUNTED);
            case Event.Overheating hot ->
                Charge.undiscounted(
                        hot.loadSeconds() > 0 ? Points.of(threshold.points(hot.loadSeconds()) * dilution) : Points.NONE,
                        Ruling.NEVER_DISCOUNTED);
            case Event.Idling idling -> plain(event, threshold, dilution, Ruling.NO_PART_OF_THE_ROAD);
        };
    }

    private Charge plain(Event event, Threshold threshold, double dilution, Ruling ruling) {
        var profile = profile(event.rule(), event.window());
        var points = Points.of(dilution * Severity.of(threshold, profile, 0));
        return new Charge(points, points, outcomes(profile, threshold, dilution), ruling);
    }

    /** Seconds of a window that the harsh rule charges already. */
    private double harshSeconds(Window window) {
        return events.stream()
                .filter(event -> event.rule() == Rule.HARSH_ACCELERATION)
                .map(Event::window)
                .filter(harsh -> harsh.overlaps(window))
                .mapToDouble(harsh ->
                        (Math.min(harsh.toNs(), window.toNs()) - Math.max(harsh.fromNs(), window.fromNs())) / 1e9)
                .sum();
    }

    /** @param sign +1 where the rule judges gaining speed, −1 where it judges losing it */
    private Charge bySlope(Event event, Threshold threshold, double dilution, int sign, double chargedSeconds) {
        var profile = profile(event.rule(), event.window());
        var reach = event instanceof Event.SustainedAcceleration
                ? bounds(event.window())
                : event.window().widened(2);
        double help = -sign * G * meanSlope(event.window());
        return expectation(
                event.window(),
                threshold,
                dilution,
                profile,
                chargedSeconds,
                help < LEAST_HELP_MPS2 ? Ruling.ROAD_EXPLAINS_NOTHING : Ruling.SLOPE,
                (time, share) -> reach.contains(time)
                        ? sign
                                * G
                                * slope(time)
                                        .map(belief -> belief.quantile(share))
                                        .orElse(0.0)
                        : 0.0);
    }

    private Optional<SlopeBelief> slope(long timeNs) {
        return way.at(timeNs).slope();
    }

    /** Expected slope over a window, by time; where it is unknown it counts as level. */
    private double meanSlope(Window window) {
        double sum = 0;
        int n = 0;
        for (long t = window.fromNs(); t <= window.toNs(); t += STEP_NS) {
            sum += slope(t).map(SlopeBelief::mean).orElse(0.0);
            n++;
        }
        return sum / n;
    }

    /** Where gravity may clear a sustained acceleration: the first 10 s, until 15 km/h are gained. */
    private Window bounds(Window window) {
        double begin = motion.speedAt(window.fromNs()).orElse(0);
        long end = Math.min(window.toNs(), window.fromNs() + Math.round(SUSTAINED_MOST_S * 1e9));
        long step = 100_000_000L;
        long until = window.fromNs();
        while (until + step <= end && motion.speedAt(until + step).orElse(0) - begin <= SUSTAINED_MOST_GAIN_MPS) {
            until += step;
        }
        return new Window(Math.max(0, window.fromNs() - 2_000_000_000L), end - until < step ? end : until);
    }

    /** On a climb neither engine speed nor pedal is judged. */
    private Charge byClimb(Event event, Threshold threshold, double dilution) {
        return expectation(
                event.window(),
                threshold,
                dilution,
                profile(event.rule(), event.window()),
                0,
                Ruling.CLIMB,
                (time, share) -> slope(time)
                                .filter(belief -> belief.from(CLIMB) >= LEAST_CLIMB)
                                .map(belief -> belief.quantile(share) >= CLIMB)
                                .orElse(false)
                        ? Double.NaN
                        : 0.0);
    }

    private Charge expectation(
            Window window,
            Threshold threshold,
            double dilution,
            Profile profile,
            double chargedSeconds,
            Ruling ruling,
            BiFunction<Long, Double, Double> shift) {
        var raw = Points.of(dilution * Severity.of(threshold, profile, chargedSeconds));
        double noise = noise(threshold.rule());
        boolean known = known(window);
        double sum = 0;
        var possible = new ArrayList<Double>();
        for (int k = 0; k < OUTCOMES; k++) {
            var level = known ? shifted(profile, (k + 0.5) / OUTCOMES, shift) : profile;
            sum += Severity.of(threshold, level, chargedSeconds);
            possible.add(dilution * Severity.of(threshold, noisy(level, noise, k), chargedSeconds));
        }
        boolean helps = known && ruling != Ruling.ROAD_EXPLAINS_NOTHING;
        var counted = helps ? Points.of(dilution * sum / OUTCOMES).atMost(raw) : raw;
        var outcome = counted.equals(raw) ? Ruling.ROAD_EXPLAINS_NOTHING : ruling;
        return new Charge(raw, counted, possible, known ? outcome : Ruling.UNKNOWN_ROAD);
    }

    private boolean known(Window window) {
        for (long t = window.fromNs(); t <= window.toNs(); t += STEP_NS) {
            if (slope(t).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Profile shifted(Profile profile, double share, BiFunction<Long, Double, Double> shift) {
        var values = profile.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += shift.apply(profile.timeNs(i), share);
        }
        return new Profile(profile.timesNs(), values);
    }

    private Profile profile(Rule rule, Window window) {
        return profiles.computeIfAbsent(
                        rule, wanted -> rules.profile(wanted, motion, vehicle).orElse(Profile.EMPTY))
                .around(window);
    }

    /** Standard deviation of what the rule judges, from the resolution of the speed. */
    private double noise(Rule rule) {
        return switch (rule) {
            case HARSH_ACCELERATION, HARSH_BRAKING -> motion.accelerationNoise(Motion.ACCELERATION_WINDOW_S);
            case SUSTAINED_ACCELERATION -> motion.accelerationNoise(Motion.TREND_WINDOW_S);
            case ENGINE_SPEED, PEDAL, RED_LINE, OVERHEATING, IDLING -> 0;
        };
    }

    /** One of the equally probable errors of measurement; the order has nothing to do with that of the slopes. */
    private static Profile noisy(Profile profile, double noise, int outcome) {
        double error = noise * Normal.quantile((outcome * 17 % OUTCOMES + 0.5) / OUTCOMES);
        return profile.map(value -> value + error);
    }
}
