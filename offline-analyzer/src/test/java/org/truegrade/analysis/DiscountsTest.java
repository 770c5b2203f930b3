package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.truegrade.events.Drive.G;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.brakingBy;
import static org.truegrade.events.Drive.cruisingFor;
import static org.truegrade.events.Drive.gaining;
import static org.truegrade.events.Drive.kmh;
import static org.truegrade.events.Drive.seconds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.Vehicle;

class DiscountsTest {
    private static final double EVERYWHERE = 1e6;

    @Test
    void aSlopeThatGivesAllOfTheAccelerationCostsNothing() {
        // 0.5 m/s² for 8 s on −6 %: gravity alone gives 9.81 · 0.06 = 0.59 m/s²
        var trip = rollingDownhill();

        var line = assess(trip, slope(trip, -0.06)).ledger().lines().getFirst();

        assertThat(line.event().rule()).isEqualTo(Rule.SUSTAINED_ACCELERATION);
        // The 3 s window reaches 0.4 of the 0.5 m/s² 0.64 s after the begin (1.5 s' − 2 s'³ = 0.3): 6.7 s, 1.7 beyond 5
        assertThat(line.raw().value()).isCloseTo(0.50 + 0.15 * 1.72, within(0.03));
        assertThat(line.counted()).isEqualTo(Points.NONE);
        assertThat(line.ruling()).isEqualTo(Ruling.SLOPE);
        assertThat(line.sentence())
                .contains("On a slope of −6.0 % gravity alone gives 0.59 m/s².")
                .contains(line.raw() + " of " + line.raw() + " points given back.");
    }

    @Test
    void theSameAccelerationOnALevelRoadCostsAllOfIt() {
        var trip = rollingDownhill();

        var line = assess(trip, SeenRoad.of(trip).estimates()).ledger().lines().getFirst();

        assertThat(line.counted()).isEqualTo(line.raw());
        assertThat(line.ruling()).isEqualTo(Ruling.ROAD_EXPLAINS_NOTHING);
    }

    @Test
    void anUnknownRoadExplainsNothing() {
        var trip = rollingDownhill();
        var unsure =
                SeenRoad.of(trip).with(Gradient.DOWNHILL, 0, EVERYWHERE, 0.4).estimates();

        assertThat(assess(trip, List.of()).ledger().lines().getFirst().ruling()).isEqualTo(Ruling.UNKNOWN_ROAD);
        assertThat(assess(trip, unsure).ledger().lines().getFirst().ruling()).isEqualTo(Ruling.UNKNOWN_ROAD);
    }

    @Test
    void anUphillRoadMakesAnAccelerationNoDearer() {
        var trip = aDrive().cruisingAt(kmh(40))
                .then(gaining(3.3, 2))
                .then(cruisingFor(20))
                .trip();

        var line = only(Rule.HARSH_ACCELERATION, assess(trip, slope(trip, 0.05)));

        assertThat(line.counted()).isEqualTo(line.raw());
    }

    @Test
    void gravityClearsOnlyTheFirstTenSeconds() {
        // 0.41 m/s² for 30 s gains 12.3 m/s; 15 km/h are gained after 10.2 s: both bounds fall near 10 s
        var trip = aDrive().cruisingAt(kmh(40))
                .then(gaining(0.41, 30))
                .then(cruisingFor(10))
                .trip();

        var line = only(Rule.SUSTAINED_ACCELERATION, assess(trip, slope(trip, -0.06)));

        // raw: some 27 s over 0.4 in the 3 s mean; without its first 10 s a tenth of 15 points less
        assertThat(line.raw().value()).isCloseTo(0.50 + 0.15 * 22.4, within(0.1));
        assertThat(line.counted().value()).isCloseTo(line.raw().value() - 0.15 * 10, within(0.1));
    }

    @Test
    void gravityClearsNoMoreThanFifteenKilometresAnHourGained() {
        // 0.55 m/s² for 9.5 s gains 18.8 km/h: from 15 km/h on, at 7.6 s, the raw acceleration counts again, for 1.9 s:
        // too short
        var gentle = aDrive().cruisingAt(kmh(60))
                .then(gaining(0.55, 9.5))
                .then(cruisingFor(10))
                .trip();
        // 1.2 m/s² on −13 %: 15 km/h are gained after 3.5 s, the other 8.5 s count
        var steep = aDrive().cruisingAt(kmh(60))
                .then(gaining(1.2, 12))
                .then(cruisingFor(10))
                .trip();

        var cleared = only(Rule.SUSTAINED_ACCELERATION, assess(gentle, slope(gentle, -0.07)));
        var counted = only(Rule.SUSTAINED_ACCELERATION, assess(steep, slope(steep, -0.13)));

        assertThat(cleared.counted()).isEqualTo(Points.NONE);
        assertThat(counted.counted().value()).isCloseTo(0.5 + 0.15 * 3.5, within(0.15));
    }

    @Test
    void aClimbClearsTheEngineButNotTheRedLine() {
        var vehicle = new Vehicle("car", "car", "petrol", OptionalDouble.of(6000));
        var trip = aDrive().by(vehicle)
                .with(Signal.ENGINE_SPEED, 2000)
                .cruisingAt(kmh(70))
                .with(Signal.ENGINE_SPEED, 6200)
                .then(cruisingFor(10))
                .with(Signal.ENGINE_SPEED, 2000)
                .then(cruisingFor(20))
                .trip();

        var ledger = assess(trip, slope(trip, 0.06)).ledger();

        assertThat(line(ledger, Rule.ENGINE_SPEED).counted()).isEqualTo(Points.NONE);
        assertThat(line(ledger, Rule.ENGINE_SPEED).ruling()).isEqualTo(Ruling.CLIMB);
        assertThat(line(ledger, Rule.RED_LINE).counted())
                .isEqualTo(line(ledger, Rule.RED_LINE).raw());
        assertThat(line(ledger, Rule.RED_LINE).ruling()).isEqualTo(Ruling.NEVER_DISCOUNTED);
    }

    @Test
    void brakingUphillIsDiscountedButNeverIntoABend() {
        // 3.2 m/s² on +6 %: the brakes gave 3.2 − 0.59 = 2.6, under the limit
        var trip = aDrive().cruisingAt(kmh(80))
                .then(brakingBy(3.2, seconds(2)))
                .then(cruisingFor(20))
                .trip();
        var uphill = slope(trip, 0.06);
        double brakedAt = kmh(80) * 10;
        var bend = new ArrayList<>(uphill);
        bend.addAll(SeenRoad.of(trip)
                .with(Alignment.CURVE, brakedAt + 50, brakedAt + 300)
                .estimates());

        var straight = only(Rule.HARSH_BRAKING, assess(trip, uphill));
        var intoBend = only(Rule.HARSH_BRAKING, assess(trip, bend));

        assertThat(straight.counted()).isEqualTo(Points.NONE);
        assertThat(intoBend.ruling()).isEqualTo(Ruling.BRAKING_INTO_BEND);
        assertThat(intoBend.counted()).isEqualTo(intoBend.raw());
        assertThat(intoBend.sentence()).contains("A bend followed");
    }

    @Test
    void noRoadExplainsMoreThanFifteenPercent() {
        // 5.5 m/s²; a road of 40 % would give 3.9, one of 15 % gives 1.47: 4.03 are left, 1.03 over the limit
        var trip = aDrive().cruisingAt(kmh(30))
                .then(gaining(5.5, 2))
                .then(cruisingFor(20))
                .trip();

        var line = only(Rule.HARSH_ACCELERATION, assess(trip, slope(trip, -0.40)));

        assertThat(line.counted().value()).isCloseTo(4 + 2 * (5.5 - G * 0.15 - 3), within(0.15));
    }

    @Test
    void withoutSpeedEstimatesAreShownAndExplainNothing() {
        var moving = aDrive().with(Signal.ENGINE_SPEED, 3500)
                .cruisingAt(kmh(60))
                .then(cruisingFor(20))
                .trip();
        var estimates =
                SeenRoad.of(moving).with(Gradient.UPHILL, 0, EVERYWHERE, 0.95).estimates();
        var series = new LinkedHashMap<>(moving.series());
        series.remove(Signal.SPEED);
        var trip = new Trip(moving.folder(), moving.info(), series, moving.notes(), moving.frames());

        var assessment = assess(trip, estimates);

        assertThat(assessment.way().isPlaced()).isFalse();
        assertThat(assessment.way().gradients())
                .anySatisfy(stretch -> assertThat(stretch.kind()).contains(Gradient.UPHILL));
        assertThat(assessment.ledger().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.ruling()).isEqualTo(Ruling.UNKNOWN_ROAD));
        assertThat(assessment.score()).isEqualTo(new Score.NotScorable("no speed was recorded"));
    }

    @Test
    void whatAPitchSensorFeelsDuringAnEventDoesNotExplainIt() {
        var trip = rollingDownhill();
        var during = felt(slope(trip, -0.06), 10_500_000_000L, 17_500_000_000L);
        var bridged = new ArrayList<>(during);
        bridged.addAll(felt(slope(trip, 0), 5_000_000_000L, 10_400_000_000L));
        bridged.addAll(felt(slope(trip, 0), 17_600_000_000L, 25_000_000_000L));

        assertThat(assess(trip, during).ledger().lines().getFirst().ruling()).isEqualTo(Ruling.UNKNOWN_ROAD);
        assertThat(assess(trip, bridged).ledger().lines().getFirst().ruling()).isEqualTo(Ruling.ROAD_EXPLAINS_NOTHING);
    }

    private static List<RoadEstimate> felt(List<RoadEstimate> measured, long fromNs, long toNs) {
        return measured.stream()
                .filter(one -> fromNs <= one.timeNs() && one.timeNs() <= toNs)
                .map(one -> new RoadEstimate(
                        one.timeNs(),
                        one.fromM(),
                        one.toM(),
                        "imu",
                        "test",
                        one.gradient(),
                        one.alignment(),
                        one.slope()))
                .toList();
    }

    private static Trip rollingDownhill() {
        return aDrive().cruisingAt(kmh(50))
                .then(gaining(0.5, 8))
                .then(cruisingFor(20))
                .trip();
    }

    /** A slope measured everywhere, every second, sure to 0.2 %. */
    static List<RoadEstimate> slope(Trip trip, double mean) {
        return SeenRoad.of(trip).estimates().stream()
                .map(seen -> new RoadEstimate(
                        seen.timeNs(),
                        -20,
                        20,
                        "gnss",
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new RoadEstimate.Slope(mean, 0.002))))
                .toList();
    }

    private static Ledger.Line only(Rule rule, Assessment assessment) {
        return line(assessment.ledger(), rule);
    }

    private static Ledger.Line line(Ledger ledger, Rule rule) {
        return ledger.lines().stream()
                .filter(line -> line.event().rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(Trip trip, List<RoadEstimate> seen) {
        return Analyzer.assess(trip, seen, Rules.published());
    }
}
