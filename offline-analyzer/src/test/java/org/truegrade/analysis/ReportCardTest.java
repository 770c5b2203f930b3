package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.brakingBy;
import static org.truegrade.events.Drive.cruisingFor;
import static org.truegrade.events.Drive.kmh;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.truegrade.events.Drive;
import org.truegrade.events.Rules;
import org.truegrade.trip.Vehicle;

class ReportCardTest {
    @Test
    void aCardNeedsNoOtherFileOrAddress() {
        var html = card(braking());

        assertThat(html).doesNotContain("http:", "https:", "src=\"/", "@import", "url(", "<script");
        assertThat(html).contains("prefers-color-scheme: dark", "@media print");
    }

    @Test
    void aCardShowsTheSumTheLimitsOfTheRoadAndWhatWasNotMeasured() {
        var assessment = assess(braking());
        var html = card(braking());

        assertThat(html)
                .contains("100 − " + assessment.ledger().countedTotal())
                .contains("harsh braking into a bend")
                .contains("engine speed was not recorded")
                .contains("▼")
                .contains(Html.escaped(assessment.ledger().lines().getFirst().sentence()));
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        var html = card(braking().by(new Vehicle("<b>Van</b> & \"7\"", "car", "petrol", OptionalDouble.empty())));

        assertThat(html).contains("&lt;b&gt;Van&lt;/b&gt; &amp; &quot;7&quot;").doesNotContain("<b>Van</b>");
    }

    @Test
    void aTripWithoutAScoreSaysWhy() {
        assertThat(card(aDrive().cruisingAt(kmh(50))))
                .contains("No score", "0.14 km were driven; a score needs at least 1 km.");
    }

    private static Drive braking() {
        return aDrive().cruisingAt(kmh(90))
                .then(cruisingFor(60))
                .then(brakingBy(5, 2))
                .then(cruisingFor(10));
    }

    private static Assessment assess(Drive drive) {
        return Analyzer.assess(drive.trip(), List.of(), Rules.published());
    }

    private static String card(Drive drive) {
        return ReportCard.html(assess(drive), Map.of());
    }
}
