package org.truegrade.analysis;

import java.util.ArrayList;
import org.truegrade.events.Event;
import org.truegrade.events.Motion;
import org.truegrade.events.Threshold;

/** The long explanation of a ledger line: the rule, what was seen of the road and by whom, the ruling, the sum. */
final class Reasons {
    private Reasons() {}

    static String of(
            Event event, Threshold threshold, Charge charge, Evidence evidence, double exposure, Motion motion) {
        var text = new ArrayList<String>();
        text.add("The rule bites at " + Sentences.limit(event, threshold) + "; measured were "
                + Sentences.measured(event) + ".");
        text.add(seen(evidence));
        text.add(ruling(event, charge, evidence));
        text.add(sum(threshold, charge, exposure, motion));
        return String.join(" ", text.stream().filter(part -> !part.isBlank()).toList());
    }

    private static String seen(Evidence evidence) {
        var where = evidence.metres().isPresent()
                ? Words.number(" at kilometre %.2f", evidence.metres().getAsDouble() / 1000)
                : "";
        if (evidence.witnesses().isEmpty()) {
            return "Nobody saw the road" + where + ".";
        }
        var slope = evidence.slopeMean().isPresent()
                ? Words.number(", slope %.1f", evidence.slopeMean().getAsDouble() * 100)
                        + Words.number(" ± %.1f %%", evidence.slopeDeviation().orElse(0) * 100)
                : "";
        return "The road" + where + " by " + String.join(" and ", evidence.witnesses()) + ": " + evidence.road() + slope
                + ".";
    }

    private static String ruling(Event event, Charge charge, Evidence evidence) {
        return switch (charge.ruling()) {
            case SLOPE ->
                "What the driver asked for is the acceleration plus gravity's share, g times the slope"
                        + evidence.slope()
                                .map(slope -> " (" + Words.acceleration(Discounts.G * slope) + ")")
                                .orElse("")
                        + "; the points are the mean over every slope that is likely here."
                        + bounds(event);
            case CLIMB ->
                "From a slope of 2.5 % on a climb clears engine speed and pedal; the points are weighed with how"
                        + " likely that slope is.";
            case ROAD_EXPLAINS_NOTHING -> "The road may only take points away; this one gives no reason to.";
            case UNKNOWN_ROAD -> "An unknown road explains nothing: the raw points stand.";
            case NEVER_DISCOUNTED -> "This rule is on the list of what no road excuses.";
            case BRAKING_INTO_BEND -> "Harsh braking into a bend is on the list of what no road excuses.";
            case NO_PART_OF_THE_ROAD -> "No road has a part in this.";
        };
    }

    private static String bounds(Event event) {
        return event instanceof Event.SustainedAcceleration
                ? " Downhill that holds for the first 10 s and up to 15 km/h gained."
                : "";
    }

    private static String sum(Threshold threshold, Charge charge, double exposure, Motion motion) {
        var dilution = exposure < 1
                ? Words.number(" The trip of %.1f km", motion.exposure().kilometres())
                        + Words.number(" counts per %.0f km", threshold.per())
                        + Words.number(": times %.2f.", exposure)
                : "";
        return Words.number("Points: %.2f for the event", threshold.pointsBase())
                + Words.number(" and %.3f", threshold.pointsPerExcess()).replaceAll("0{1,2}$", "")
                + " for each " + threshold.excess()
                + Words.number(", at most %.0f.", threshold.pointsMost()) + dilution
                + " " + charge.raw() + " raw, " + charge.givenBack() + " given back, " + charge.counted() + " counted.";
    }
}
