package org.truegrade.checks.pairs;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.truegrade.analysis.Analyzer;
import org.truegrade.analysis.Score;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.simulator.SimulatedTrip;
import org.truegrade.simulator.drive.CommandTape;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.Style;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.road.CountryRoads;
import org.truegrade.simulator.road.Road;

/**
 * The same drive twice: on a flat road, and on the same plan with hills.
 *
 * @param flat scores of the flat road
 * @param hilly scores of the hilly one
 */
record Pair(Scores flat, Scores hilly) {
    /** What a pair keeps the same. */
    enum Same {
        /** Pedal and brake at each metre: the same acceleration asked for on the level, whatever comes of it. */
        COMMANDS,
        /** The driver, who wants the same speeds and feels the hills. */
        DRIVER
    }

    /**
     * @param rawPoints deducted before the discount, by rule
     * @param fairPoints deducted after it
     */
    record Scores(double raw, double fair, Map<Rule, Double> rawPoints, Map<Rule, Double> fairPoints) {}

    double rawDifference() {
        return hilly.raw() - flat.raw();
    }

    double fairDifference() {
        return hilly.fair() - flat.fair();
    }

    static Pair drive(Same same, Style style, long seed, double metres, Witness witness) throws IOException {
        var vehicle = VehicleModel.van("Van " + seed);
        var flat = CountryRoads.flat(seed, metres);
        var hilly = CountryRoads.rolling(seed, metres);
        var tape = CommandTape.record(flat, vehicle, Driver.of(flat, style, seed), 80);
        return new Pair(
                scores(flat, driver(same, flat, style, seed, tape), vehicle, seed, witness),
                scores(hilly, driver(same, hilly, style, seed, tape), vehicle, seed, witness));
    }

    private static Driver driver(Same same, Road road, Style style, long seed, CommandTape tape) {
        return switch (same) {
            case COMMANDS -> Driver.replaying(tape);
            case DRIVER -> Driver.of(road, style, seed);
        };
    }

    private static Scores scores(Road road, Driver driver, VehicleModel vehicle, long seed, Witness witness)
            throws IOException {
        var driven = SimulatedTrip.signals(road, driver, vehicle, seed).drive();
        var assessment = Analyzer.assess(driven.trip(), witness.look(road, seed, driven.truths()), Rules.published());
        var raw = new EnumMap<Rule, Double>(Rule.class);
        var fair = new EnumMap<Rule, Double>(Rule.class);
        for (var line : assessment.ledger().lines()) {
            raw.merge(line.event().rule(), line.raw().value(), Double::sum);
            fair.merge(line.event().rule(), line.counted().value(), Double::sum);
        }
        return switch (assessment.score()) {
            case Score.Scored scored ->
                new Scores(scored.raw().value(), scored.fair().value(), raw, fair);
            case Score.NotScorable not ->
                throw new IllegalStateException("a simulated trip has no score: " + not.reason());
        };
    }
}
