package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.brakingBy;
import static org.truegrade.events.Drive.cruisingFor;
import static org.truegrade.events.Drive.gaining;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.truegrade.events.Rules;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;

class LedgerPropertiesTest {
    @Property(tries = 60)
    void theRoadOnlyTakesPointsAway(
            @ForAll @IntRange(min = 0, max = 100000) int seed,
            @ForAll @DoubleRange(min = -0.15, max = 0.15) double slope) {
        var trip = wildDrive(seed);

        var ledger = assess(trip, DiscountsTest.slope(trip, slope)).ledger();

        assertThat(ledger.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.counted().hundredths()).isBetween(0, line.raw().hundredths());
            assertThat(line.shareExplained()).isBetween(0.0, 1.0);
        });
    }

    @Property(tries = 60)
    void aLevelRoadAndNoRoadGiveTheRawPoints(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        var trip = wildDrive(seed);

        var unseen = assess(trip, List.of()).ledger();

        assertThat(unseen.countedTotal()).isEqualTo(unseen.rawTotal());
        assertThat(unseen.givenBack()).isEmpty();
    }

    @Property(tries = 60)
    void theLedgerSumsToTheScore(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        var trip = wildDrive(seed);
        var assessment = assess(trip, seenRoad(trip, seed));
        var ledger = assessment.ledger();

        int sum = 100_00;
        for (var line : ledger.lines()) {
            sum -= line.raw().hundredths() - line.givenBack().hundredths();
        }
        sum += ledger.floor().hundredths();

        assertThat(ledger.fairScore().hundredths()).isEqualTo(sum).isBetween(0, 100_00);
        assertThat(ledger.fairScore()).isGreaterThanOrEqualTo(ledger.rawScore());
        assertThat(ledger.interval().low()).isLessThanOrEqualTo(ledger.fairScore());
        assertThat(ledger.interval().high()).isGreaterThanOrEqualTo(ledger.fairScore());
    }

    @Property(tries = 20)
    void theSameTripGivesTheSameBytes(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        var first = AssessmentJson.of(assess(wildDrive(seed), seenRoad(wildDrive(seed), seed)));
        var second = AssessmentJson.of(assess(wildDrive(seed), seenRoad(wildDrive(seed), seed)));

        assertThat(second).isEqualTo(first);
    }

    private static Assessment assess(Trip trip, List<RoadEstimate> seen) {
        return Analyzer.assess(trip, seen, Rules.published());
    }

    private static List<RoadEstimate> seenRoad(Trip trip, int seed) {
        var random = new Random(seed);
        var road = SeenRoad.of(trip);
        for (double at = 0; at < 5000; at += 250) {
            road.with(Gradient.values()[random.nextInt(3)], at, at + 250, 0.5 + random.nextDouble() / 2);
        }
        return road.estimates();
    }

    /** A drive of hard and soft manoeuvres with at least one event. */
    private static Trip wildDrive(int seed) {
        var random = new Random(seed);
        var drive = aDrive().inWholeKmh()
                .with(Signal.ENGINE_SPEED, 1500)
                .cruisingAt(20)
                .then(brakingBy(5, 2));
        for (int i = 0; i < 12; i++) {
            drive.with(Signal.ENGINE_SPEED, 1500 + random.nextInt(3000))
                    .then(gaining(random.nextDouble() * 5, 1 + random.nextInt(8)))
                    .then(cruisingFor(5))
                    .then(brakingBy(random.nextDouble() * 7, 1 + random.nextInt(5)));
        }
        return drive.then(cruisingFor(5)).trip();
    }
}
