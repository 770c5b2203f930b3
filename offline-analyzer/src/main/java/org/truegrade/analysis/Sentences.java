package org.truegrade.analysis;

import java.util.Optional;
import org.truegrade.events.Event;
import org.truegrade.events.Motion;
import org.truegrade.events.Rule;
import org.truegrade.events.Threshold;

/** A ledger line in words that a driver would accept from a fair colleague: what happened, what the road did, what it cost. */
final class Sentences {
    private Sentences() {}

    static Ledger.Line line(
            String id, Event event, Threshold threshold, Charge charge, double exposure, Way way, Motion motion) {
        var evidence = Evidence.of(way.at(event.peakNs()), motion.distanceAt(event.peakNs()));
        var counterfactual = counterfactual(event, evidence);
        return new Ledger.Line(
                id,
                event,
                exposure,
                charge.raw(),
                charge.counted(),
                charge.ruling(),
                evidence,
                measured(event),
                limit(event, threshold),
                counterfactual,
                happened(event) + " " + road(event, charge, evidence) + cost(charge),
                Reasons.of(event, threshold, charge, evidence, exposure, motion));
    }

    static String measured(Event event) {
        return switch (event) {
            case Event.HarshAcceleration harsh ->
                Words.mps2(harsh.peakMps2()) + " for " + Words.seconds(event.window());
            case Event.HarshBraking harsh -> Words.mps2(harsh.peakMps2()) + " for " + Words.seconds(event.window());
            case Event.SustainedAcceleration sustained ->
                Words.mps2(sustained.meanMps2()) + " for " + Words.seconds(event.window());
            case Event.EngineSpeed engine -> Words.rpm(engine.meanRpm()) + " for " + Words.seconds(event.window());
            case Event.Pedal pedal -> Words.percent(pedal.meanPercent()) + " for " + Words.seconds(event.window());
            case Event.RedLine red -> Words.rpm(red.peakRpm()) + " for " + Words.seconds(event.window());
            case Event.Overheating hot -> Words.celsius(hot.peakCelsius()) + " for " + Words.seconds(event.window());
            case Event.Idling idling -> Words.seconds(event.window());
        };
    }

    static String limit(Event event, Threshold threshold) {
        String longer =
                threshold.longerThanSeconds() > 1 ? ", " + Words.shortSeconds(threshold.longerThanSeconds()) : "";
        return switch (event) {
            case Event.HarshAcceleration harsh -> Words.mps2(threshold.on());
            case Event.HarshBraking harsh -> Words.mps2(threshold.on());
            case Event.SustainedAcceleration sustained -> Words.mps2(threshold.on()) + longer;
            case Event.EngineSpeed engine -> Words.rpm(threshold.on()) + longer;
            case Event.Pedal pedal -> Words.percent(threshold.on()) + longer;
            case Event.RedLine red -> Words.rpm(threshold.on());
            case Event.Overheating hot -> Words.celsius(threshold.on());
            case Event.Idling idling -> Words.shortSeconds(threshold.on());
        };
    }

    private static String happened(Event event) {
        return switch (event) {
            case Event.HarshAcceleration harsh ->
                "The speed rose at up to " + Words.mps2(harsh.peakMps2()) + ", over the limit for "
                        + Words.seconds(event.window()) + ".";
            case Event.HarshBraking harsh ->
                "Braked at up to " + Words.mps2(harsh.peakMps2()) + ", over the limit for "
                        + Words.seconds(event.window()) + ".";
            case Event.SustainedAcceleration sustained ->
                "The speed rose for " + Words.seconds(event.window()) + " at " + Words.mps2(sustained.meanMps2())
                        + ", by " + Words.kmh(sustained.gainedMps()) + ".";
            case Event.EngineSpeed engine ->
                "The engine ran at " + Words.rpm(engine.meanRpm()) + " for " + Words.seconds(event.window()) + ".";
            case Event.Pedal pedal ->
                "The pedal was at " + Words.percent(pedal.meanPercent()) + " for " + Words.seconds(event.window())
                        + ".";
            case Event.RedLine red ->
                "The engine reached " + Words.rpm(red.peakRpm()) + ", over its red line of "
                        + Words.rpm(red.redLineRpm()) + ", for " + Words.seconds(event.window()) + ".";
            case Event.Overheating hot ->
                "The coolant was at up to " + Words.celsius(hot.peakCelsius()) + " for " + Words.seconds(event.window())
                        + (hot.loadSeconds() > 0
                                ? ", " + Words.shortSeconds(hot.loadSeconds()) + " of it under load after the alarm."
                                : ": an alarm for the workshop, not a fault of the driver.");
            case Event.Idling idling -> "Stood with the engine on for " + Words.seconds(event.window()) + ".";
        };
    }

    private static String road(Event event, Charge charge, Evidence evidence) {
        return switch (charge.ruling()) {
            case SLOPE ->
                evidence.slope()
                        .map(slope -> "On a slope of " + Words.slope(slope) + " gravity alone gives "
                                + Words.acceleration(-Discounts.G * slope) + ". ")
                        .orElse("The slope did part of it. ");
            case CLIMB ->
                evidence.slope()
                        .map(slope ->
                                "The road climbs at " + Words.slope(slope) + " here, and a climb needs the engine. ")
                        .orElse("Part of it was on a climb, which needs the engine. ");
            case ROAD_EXPLAINS_NOTHING -> nothing(event, evidence);
            case UNKNOWN_ROAD -> "The slope of the road is not known and gives nothing back. ";
            case NEVER_DISCOUNTED -> "";
            case BRAKING_INTO_BEND -> "A bend followed: braking hard into a bend is never excused. ";
            case NO_PART_OF_THE_ROAD -> "";
        };
    }

    /** A slope may help without changing the verdict; then both is said. */
    private static String nothing(Event event, Evidence evidence) {
        if (evidence.slope().isEmpty()) {
            return "The road does not change that. ";
        }
        double slope = evidence.slope().get();
        double help = Discounts.G * (event.rule() == Rule.HARSH_BRAKING ? slope : -slope);
        return event.rule().judgesAcceleration() && help > 0.1
                ? "Of that, " + Words.acceleration(help) + " is the slope of " + Words.slope(slope)
                        + "; what remains is still over the limit. "
                : "The road's slope of " + Words.slope(slope) + " does not change that. ";
    }

    private static String cost(Charge charge) {
        if (charge.raw().isNone()) {
            return "No points.";
        }
        return charge.givenBack().isNone()
                ? charge.counted() + " points counted."
                : charge.givenBack() + " of " + charge.raw() + " points given back.";
    }

    /** What the rule would have seen with the same driving on a level straight road. */
    private static Optional<String> counterfactual(Event event, Evidence evidence) {
        return evidence.slope().flatMap(slope -> switch (event) {
            case Event.HarshAcceleration harsh -> level(harsh.peakMps2() + Discounts.G * slope);
            case Event.HarshBraking harsh -> level(harsh.peakMps2() - Discounts.G * slope);
            case Event.SustainedAcceleration sustained -> level(sustained.meanMps2() + Discounts.G * slope);
            case Event.EngineSpeed engine -> Optional.empty();
            case Event.Pedal pedal -> Optional.empty();
            case Event.RedLine red -> Optional.empty();
            case Event.Overheating hot -> Optional.empty();
            case Event.Idling idling -> Optional.empty();
        });
    }

    private static Optional<String> level(double mps2) {
        return Optional.of(Words.mps2(mps2) + " on a level road");
    }
}
