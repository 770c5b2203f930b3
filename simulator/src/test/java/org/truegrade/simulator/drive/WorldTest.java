package org.truegrade.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadBuilder;

class WorldTest {
    private static final VehicleModel VAN = VehicleModel.van("Van 1");

    private static World drive(Road road, Style style, Act... acts) {
        return new World(road, VAN, Driver.scripted(road, style, List.of(acts), 5), 80);
    }

    private static List<Truth> all(World world, Predicate<Truth> which) {
        var found = new ArrayList<Truth>();
        while (!world.arrived() && world.state().timeS() < 600) {
            world.step(0.02);
            var truth = Truth.of(world);
            if (which.test(truth)) {
                found.add(truth);
            }
        }
        return found;
    }

    @Test
    void aCarThatRollsDownASlopeGainsGravityTimesItsSine() {
        var road = new RoadBuilder()
                .limitKmh(70)
                .straight(700)
                .slope(-0.06)
                .straight(500)
                .slope(0)
                .straight(500)
                .build();
        var rolling = all(
                drive(road, Style.CALM, Act.rollingDownhill(800, 5)),
                truth -> truth.act().equals("sustained_acceleration") && truth.slope() < -0.0599);
        // The foot asks for 0.02 m/s²; 9.81 × sin(atan 0.06) = 0.588 come from the slope.
        var last = rolling.getLast();
        assertThat(last.cause()).isEqualTo("road");
        assertThat(last.car().accelerationMps2()).isCloseTo(0.608, within(0.06));
        assertThat(last.car().levelMps2()).isCloseTo(0.02, within(0.06));
    }

    @Test
    void aHarshBrakingIsTheDriversAndAsStrongAsAskedFor() {
        var road = new RoadBuilder().limitKmh(80).straight(1600).build();
        var braking = all(
                drive(road, Style.HURRIED, Act.harshBraking(700, 4.4, 1.7)),
                truth -> truth.act().equals("harsh_braking"));
        assertThat(braking.getLast().cause()).isEqualTo("driver");
        assertThat(braking.getLast().car().accelerationMps2()).isCloseTo(-4.4, within(0.3));
    }

    @Test
    void aClimbTakesALowerGearThanTheLevelAtTheSameSpeed() {
        var road = new RoadBuilder()
                .limitKmh(90)
                .straight(900)
                .slope(0.085)
                .straight(600)
                .slope(0)
                .straight(600)
                .build();
        var world = drive(road, Style.HURRIED);
        var cruising = all(world, truth -> true);
        var level = at(cruising, 800);
        var climbing = at(cruising, 1350);
        assertThat(climbing.car().gear()).isLessThan(level.car().gear());
        assertThat(climbing.car().engineRpm()).isGreaterThan(3300);
        assertThat(level.car().engineRpm()).isLessThan(2700);
    }

    private static Truth at(List<Truth> drive, double distance) {
        return drive.stream()
                .filter(truth -> truth.car().distanceM() >= distance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEngineWarmsToItsThermostatAndAFailedRadiatorOverheatsIt() {
        var road = new RoadBuilder().limitKmh(80).slope(0.07).straight(6000).build();
        var sound = new World(road, VAN, Driver.scripted(road, Style.CALM, List.of(), 1), 20);
        var failed = new World(road, VAN.withCooling(0.08), Driver.scripted(road, Style.CALM, List.of(), 1), 20);
        sound.advanceTo(300);
        failed.advanceTo(300);
        assertThat(sound.state().coolantC()).isBetween(84.0, 98.0);
        assertThat(failed.state().coolantC()).isGreaterThan(118);
    }

    @Test
    void theSameSeedDrivesTheSameWayAndAnotherDoesNot() {
        var road = new RoadBuilder()
                .limitKmh(80)
                .straight(400)
                .curve(200, 150)
                .straight(600)
                .build();
        var first = new World(road, VAN, Driver.of(road, Style.HARSH, 3), 60);
        var again = new World(road, VAN, Driver.of(road, Style.HARSH, 3), 60);
        var other = new World(road, VAN, Driver.of(road, Style.HARSH, 4), 60);
        assertThat(first.advanceTo(40)).isEqualTo(again.advanceTo(40)).isNotEqualTo(other.advanceTo(40));
    }

    @Test
    void aDriverStopsAtTheLineAndAtTheEnd() {
        var road = new RoadBuilder()
                .limitKmh(60)
                .straight(300)
                .stop()
                .straight(300)
                .build();
        var world = drive(road, Style.CALM);
        var standing =
                all(world, truth -> truth.car().speedMps() == 0 && truth.car().distanceM() > 50);
        assertThat(standing.getFirst().car().distanceM()).isBetween(294.0, 300.5);
        assertThat(world.arrived()).isTrue();
        assertThat(world.state().distanceM()).isBetween(590.0, 600.0);
    }

    @Test
    void aHarsherDriverIsSoonerThere() {
        var road = new RoadBuilder()
                .limitKmh(80)
                .straight(500)
                .curve(300, 130)
                .straight(500)
                .build();
        double calm =
                all(drive(road, Style.CALM), truth -> true).getLast().car().timeS();
        double hurried =
                all(drive(road, Style.HURRIED), truth -> true).getLast().car().timeS();
        double harsh =
                all(drive(road, Style.HARSH), truth -> true).getLast().car().timeS();
        assertThat(harsh).isLessThan(hurried - 3);
        assertThat(hurried).isLessThan(calm - 3);
    }
}
