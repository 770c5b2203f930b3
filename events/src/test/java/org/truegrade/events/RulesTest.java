package org.truegrade.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.brakingBy;
import static org.truegrade.events.Drive.cruisingFor;
import static org.truegrade.events.Drive.gaining;
import static org.truegrade.events.Drive.kmh;
import static org.truegrade.events.Drive.seconds;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.Vehicle;

class RulesTest {
    private static final Rules RULES = Rules.published();

    @Test
    void aHardBrakingIsOneEventWithItsPeak() {
        var events = detect(aDrive().cruisingAt(kmh(90))
                        .then(brakingBy(4.5, seconds(3)))
                        .then(cruisingFor(5))
                        .trip())
                .events();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst()).isInstanceOfSatisfying(Event.HarshBraking.class, braking -> {
            assertThat(braking.peakMps2()).isCloseTo(4.5, within(0.05));
            // over 3.0 in the 1 s mean a little shorter than the 3 s of braking
            assertThat(braking.window().seconds()).isCloseTo(3.0, within(0.35));
            assertThat(braking.window().contains(11_500_000_000L)).isTrue();
        });
    }

    @Test
    void aBrakingUnderTheLimitOrTooShortIsNone() {
        assertThat(detect(aDrive().cruisingAt(30)
                                .then(brakingBy(2.8, seconds(5)))
                                .then(cruisingFor(5))
                                .trip())
                        .events())
                .isEmpty();
        assertThat(detect(aDrive().cruisingAt(30)
                                .then(brakingBy(6, seconds(0.3)))
                                .then(cruisingFor(5))
                                .trip())
                        .events())
                .isEmpty();
    }

    @Test
    void aCalmDriveInWholeKilometresHasNoEvent() {
        var drive = aDrive().inWholeKmh()
                .with(Signal.ENGINE_SPEED, 1800)
                .with(Signal.COOLANT, 90)
                .with(Signal.PEDAL, 20);
        for (int i = 0; i < 20; i++) {
            drive.standingFor(20)
                    .then(gaining(1.2, 4.5))
                    .then(cruisingFor(30))
                    .then(gaining(0.9, 3))
                    .then(cruisingFor(60))
                    .then(brakingBy(1.4, 10));
        }

        assertThat(detect(drive.trip()).events()).isEmpty();
    }

    @Test
    void twoBrakingsWithAShortPauseAreOneEvent() {
        var trip = aDrive().cruisingAt(kmh(120))
                .then(brakingBy(5, 2))
                .then(cruisingFor(0.7))
                .then(brakingBy(5, 2))
                .then(cruisingFor(5))
                .trip();

        assertThat(detect(trip).events()).hasSize(1);
    }

    @Test
    void sustainedAccelerationNeedsMoreThanFiveSecondsAboveTwenty() {
        var longer = aDrive().cruisingAt(kmh(40))
                .then(gaining(0.8, 8))
                .then(cruisingFor(5))
                .trip();
        var shorter = aDrive().cruisingAt(kmh(40))
                .then(gaining(0.8, 4))
                .then(cruisingFor(5))
                .trip();
        var slow = aDrive().standingFor(5)
                .then(gaining(0.8, 6.5))
                .then(cruisingFor(5))
                .trip();

        assertThat(detect(longer).events())
                .singleElement()
                .isInstanceOfSatisfying(Event.SustainedAcceleration.class, event -> {
                    assertThat(event.window().seconds()).isCloseTo(8, within(0.6));
                    assertThat(event.gainedMps()).isCloseTo(6.4, within(0.3));
                });
        assertThat(detect(shorter).events()).isEmpty();
        assertThat(detect(slow).events()).isEmpty();
    }

    @Test
    void theEconomyRangeDependsOnTheFuelAndDoubtFavoursTheDriver() {
        for (var expectation : List.of(new Fuel("diesel", 1), new Fuel("petrol", 0), new Fuel("unknown", 0))) {
            var trip = aDrive().by(new Vehicle("car", "car", expectation.name(), OptionalDouble.empty()))
                    .with(Signal.ENGINE_SPEED, 2000)
                    .cruisingAt(kmh(80))
                    .with(Signal.ENGINE_SPEED, 2700)
                    .then(cruisingFor(8))
                    .with(Signal.ENGINE_SPEED, 2000)
                    .then(cruisingFor(8))
                    .trip();

            assertThat(detect(trip).events()).as(expectation.name()).hasSize(expectation.events());
        }
    }

    private record Fuel(String name, int events) {}

    @Test
    void aFlooredPedalBesideAHighEngineSpeedCostsOnce() {
        var trip = aDrive().with(Signal.ENGINE_SPEED, 3600)
                .with(Signal.PEDAL, 95)
                .cruisingAt(kmh(80))
                .trip();

        assertThat(detect(trip).events()).extracting(Event::rule).containsExactly(Rule.ENGINE_SPEED);
    }

    @Test
    void theRedLineComesFromTheVehicleAlone() {
        var drive = aDrive().with(Signal.ENGINE_SPEED, 6800).cruisingAt(kmh(80));
        var unknown = detect(drive.trip());
        var known = detect(drive.by(new Vehicle("car", "car", "petrol", OptionalDouble.of(6500)))
                .trip());

        assertThat(unknown.notMeasured().get(Rule.RED_LINE)).isEqualTo("the vehicle's data name no red line");
        assertThat(known.events()).extracting(Event::rule).contains(Rule.RED_LINE);
    }

    @Test
    void overheatingIsAnAlarmFirstAndChargedOnlyUnderLoadAfterAMinute() {
        var alarm = aDrive().with(Signal.COOLANT, 120)
                .cruisingAt(kmh(60))
                .then(cruisingFor(40))
                .trip();
        var drivenOn = aDrive().with(Signal.COOLANT, 120)
                .with(Signal.LOAD, 70)
                .cruisingAt(kmh(60))
                .then(cruisingFor(110))
                .trip();
        // below 118 but above 113: the alarm goes on
        var hysteresis = aDrive().with(Signal.COOLANT, 120)
                .cruisingAt(kmh(60))
                .with(Signal.COOLANT, 115)
                .then(cruisingFor(20))
                .with(Signal.COOLANT, 119)
                .then(cruisingFor(20))
                .trip();

        assertThat(overheating(alarm).loadSeconds()).isZero();
        assertThat(overheating(drivenOn).loadSeconds()).isCloseTo(60, within(1.5));
        assertThat(detect(hysteresis).events())
                .filteredOn(event -> event.rule() == Rule.OVERHEATING)
                .hasSize(1);
    }

    private static Event.Overheating overheating(Trip trip) {
        return (Event.Overheating) detect(trip).events().getFirst();
    }

    @Test
    void idlingBeginsToCountAfterThreeMinutesWithTheEngineOn() {
        var on = aDrive().with(Signal.ENGINE_SPEED, 800).standingFor(200).trip();
        var shorter = aDrive().with(Signal.ENGINE_SPEED, 800).standingFor(170).trip();
        var off = aDrive().with(Signal.ENGINE_SPEED, 0).standingFor(400).trip();

        assertThat(detect(on).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Idling.class,
                        idling -> assertThat(idling.window().seconds()).isCloseTo(200, within(0.5)));
        assertThat(detect(shorter).events()).isEmpty();
        assertThat(detect(off).events()).isEmpty();
    }

    @Test
    void aSpeedEveryFourSecondsMeasuresNoAccelerationAndSaysSo() {
        var trip = aDrive().sampledEvery(4)
                .with(Signal.ENGINE_SPEED, 3600)
                .cruisingAt(kmh(100))
                .then(cruisingFor(30))
                .then(brakingBy(6, 4))
                .then(cruisingFor(30))
                .trip();

        var detection = detect(trip);

        assertThat(detection.notMeasured().get(Rule.HARSH_BRAKING))
                .isEqualTo("speed was measured every 4.0 s; the rule needs it every 1.3 s");
        assertThat(detection.notMeasured()).containsKeys(Rule.HARSH_ACCELERATION, Rule.SUSTAINED_ACCELERATION);
        assertThat(detection.events()).extracting(Event::rule).containsExactly(Rule.ENGINE_SPEED);
    }

    @Test
    void everyRuleSaysWhetherItWasMeasured() {
        var coverage = detect(aDrive().cruisingAt(kmh(50)).trip()).coverage();

        assertThat(coverage.keySet()).containsExactly(Rule.values());
        assertThat(coverage.get(Rule.HARSH_BRAKING)).isEqualTo(new Coverage.Measured(5.0));
        assertThat(coverage.get(Rule.ENGINE_SPEED))
                .isEqualTo(new Coverage.NotMeasured("engine speed was not recorded"));
    }

    @Test
    void theTableHasEveryRuleForEveryClassWithItsSource() {
        assertThat(RULES.vehicleClasses()).containsExactly("car", "truck", "van");
        for (var vehicleClass : RULES.vehicleClasses()) {
            var vehicle = new Vehicle("x", vehicleClass, "diesel", OptionalDouble.of(5000));
            for (var rule : Rule.values()) {
                assertThat(RULES.threshold(rule, vehicle))
                        .as(rule + " of " + vehicleClass)
                        .isPresent();
            }
        }
        assertThat(RULES.table()).allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }

    @Test
    void anUnknownVehicleClassIsJudgedAsACar() {
        var bus = new Vehicle("Bus 4", "bus", "diesel", OptionalDouble.empty());

        assertThat(RULES.threshold(Rule.HARSH_BRAKING, bus))
                .isEqualTo(RULES.threshold(Rule.HARSH_BRAKING, Vehicle.car("any")));
    }

    private static Detection detect(Trip trip) {
        return RULES.detect(Motion.of(trip), trip.info().vehicle());
    }
}
