package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.analysis.drive.Import;
import org.truegrade.events.Event;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.TripFolder;

/** What recorded drives give. A change of a golden file is a change of somebody's score: look at every line. */
class RecordedDrivesTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void theAccelerationTestGivesTheSameLedgerAsEver() throws Exception {
        var assessment = assess("obd/seat-leon/2018-02-23-rt-rt-free-flow-acceleration-test.csv");

        assertThat(ledger(assessment)).isEqualTo(golden("seat-leon-acceleration-test.txt"));
    }

    @Test
    void sanMateoWestboundGivesTheSameLedgerAsEver() throws Exception {
        assertThat(ledger(assess("trips/san-mateo-westbound"))).isEqualTo(golden("san-mateo-westbound.txt"));
    }

    @Test
    void theSameFileImportedTwiceGivesTheSameBytes() throws Exception {
        var first = AssessmentJson.of(assess("trips/san-mateo-westbound", "a"));
        var second = AssessmentJson.of(assess("trips/san-mateo-westbound", "b"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSlopeOfSanMateoIsThatOfItsPublishedTable() throws Exception {
        var assessment = assess("trips/san-mateo-westbound");
        double squares = 0;
        int n = 0;
        int within2Deviations = 0;
        try (var labels = CsvReader.builder().ofNamedCsvRecord(Shared.data("trips/san-mateo-westbound/labels.csv"))) {
            long begin = 1479424215880976321L;
            for (var row : labels) {
                if (row.getField("grade_percent").isEmpty()) {
                    continue;
                }
                double published = Double.parseDouble(row.getField("grade_percent")) / 100;
                long timeNs = Long.parseLong(row.getField("time_ns")) - begin;
                var slope = assessment.way().at(timeNs).slope();
                if (slope.isPresent()) {
                    double error = slope.get().mean() - published;
                    squares += error * error;
                    within2Deviations += Math.abs(error) < 2 * slope.get().deviation() ? 1 : 0;
                    n++;
                }
            }
        }
        // The publisher's table is the same kind of estimate, so this is consistency, not accuracy.
        assertThat(n).isGreaterThan(4000);
        assertThat(Math.sqrt(squares / n)).isLessThan(0.003);
        assertThat(within2Deviations / (double) n).isGreaterThan(0.97);
    }

    @Test
    void theEmergencyBrakingIsOneHarshBrakingOfSevenMetresPerSecondSquared() throws Exception {
        var hardest =
                assess("obd/seat-leon/2017-08-07-rt-ka-free-flow-emergency-braking.csv").detection().events().stream()
                        .filter(Event.HarshBraking.class::isInstance)
                        .map(Event.HarshBraking.class::cast)
                        .max((a, b) -> Double.compare(a.peakMps2(), b.peakMps2()))
                        .orElseThrow();

        // 60, 38, 11 km/h at 680.3 and 681.3 s: 27 km/h in 0.99 s are 7.6 m/s²
        assertThat(hardest.peakMps2()).isCloseTo(7.6, within(0.4));
        assertThat(hardest.peakNs() / 1e9).isCloseTo(680.8, within(0.7));
    }

    @Test
    void spinningWheelsOnBlackIceAreNoHarshAcceleration() throws Exception {
        var assessment = assess("obd/seat-leon/2018-02-17-bb-rt-normal-black-ice.csv");

        assertThat(assessment.motion().slips()).anyMatch(slip -> slip.contains(2_697_600_000_000L));
        assertThat(assessment.detection().events())
                .noneMatch(event ->
                        event.window().contains(2_697_600_000_000L) && event.rule() != Rule.SUSTAINED_ACCELERATION);
    }

    @Test
    void rowsFourSecondsApartAreNotScorable() throws Exception {
        assertThat(assess("obd/nineteen-drivers/driver-02.csv").score())
                .isEqualTo(
                        new Score.NotScorable(
                                "braking and acceleration could not be measured: speed was measured every 4.0 s; the rule needs it every 1.3 s"));
    }

    @Test
    void aVideoWithoutSpeedIsNotScorable() throws Exception {
        assertThat(assess("trips/half-moon-bay-eastbound").score())
                .isEqualTo(new Score.NotScorable("no speed was recorded"));
    }

    @Test
    void theIdealSpeedIsNeverFasterAndWithinItsLimits() throws Exception {
        var assessment = assess("trips/san-mateo-westbound");
        var ideal = assessment.ideal().orElseThrow().speed();

        for (int i = 1; i < ideal.size(); i++) {
            var raw = assessment.motion().speedAt(ideal.timeNs(i)).orElseThrow();
            assertThat(ideal.value(i)).isLessThanOrEqualTo(raw + 1e-9);
            double metres = assessment.motion().distanceAt(ideal.timeNs(i)).orElseThrow()
                    - assessment.motion().distanceAt(ideal.timeNs(i - 1)).orElseThrow();
            double change = ideal.value(i) * ideal.value(i) - ideal.value(i - 1) * ideal.value(i - 1);
            assertThat(change).isBetween(-2 * Ideal.LOSS_MPS2 * metres - 1e-6, 2 * Ideal.GAIN_MPS2 * metres + 1e-6);
        }
    }

    private Assessment assess(String drive) throws IOException {
        return assess(drive, "trips");
    }

    private Assessment assess(String drive, String folder) throws IOException {
        var trip = Import.drive(Shared.data(drive), temp.resolve(folder), Import.Options.NONE)
                .folders()
                .getFirst();
        return Analyzer.assess(TripFolder.read(trip).trip(), List.<RoadEstimate>of(), Rules.published());
    }

    private static String ledger(Assessment assessment) {
        return Summary.score(assessment.score(), assessment.ledger()) + "\n"
                + assessment.ledger().lines().stream()
                        .map(line -> Words.clock(line.event().peakNs()) + " "
                                + line.event().rule().id() + " " + line.measured()
                                + ", road " + line.evidence().road() + ": " + line.raw() + " raw, " + line.counted()
                                + " counted\n")
                        .collect(Collectors.joining());
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(RecordedDrivesTest.class.getResourceAsStream("golden/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
