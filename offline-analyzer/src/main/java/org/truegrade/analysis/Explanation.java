package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

/** One ledger line with everything that led to it, for a terminal. */
final class Explanation {
    private Explanation() {}

    static List<String> of(Ledger.Line line, Assessment assessment) {
        var event = line.event();
        var text = new ArrayList<String>();
        text.add(event.rule().title() + " " + line.id() + ", "
                + Words.clock(event.window().fromNs()) + "–"
                + Words.clock(event.window().toNs()));
        text.add(line.sentence());
        text.add("");
        text.add("measured   " + line.measured() + " (limit " + line.limit() + ")");
        text.add("road       " + road(line, assessment.way()));
        line.counterfactual().ifPresent(counterfactual -> text.add("level road " + counterfactual));
        text.add("points     " + line.raw() + " raw, " + line.givenBack() + " given back"
                + Words.number(" (%.0f %%)", line.shareExplained() * 100) + ", " + line.counted() + " counted");
        text.add("");
        text.add(line.why());
        text.add("Rule set " + assessment.rules().version() + ", source of the limit: "
                + assessment
                        .rules()
                        .threshold(event.rule(), assessment.trip().info().vehicle())
                        .map(threshold -> threshold.source())
                        .orElse("none")
                + ".");
        return text;
    }

    private static String road(Ledger.Line line, Way way) {
        var evidence = line.evidence();
        if (evidence.witnesses().isEmpty()) {
            return "unknown: nobody saw it";
        }
        var place = way.at(line.event().peakNs());
        return String.join(" and ", evidence.witnesses()) + ": " + evidence.road()
                + place.gradient().map(Explanation::shares).orElse("")
                + (evidence.slopeMean().isPresent()
                        ? Words.number(", slope %.1f", evidence.slopeMean().getAsDouble() * 100)
                                + Words.number(
                                        " ± %.1f %%", evidence.slopeDeviation().orElse(0) * 100)
                        : "")
                + (evidence.seenNs().isPresent()
                        ? ", seen at " + Words.clock(evidence.seenNs().getAsLong())
                        : "");
    }

    private static String shares(Probabilities<Gradient> seen) {
        return Words.number(" (▲ %.0f", seen.of(Gradient.UPHILL) * 100)
                + Words.number(" – %.0f", seen.of(Gradient.LEVEL) * 100)
                + Words.number(" ▼ %.0f %%)", seen.of(Gradient.DOWNHILL) * 100);
    }
}
