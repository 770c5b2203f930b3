package org.truegrade.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.CountryRoads;
import org.truegrade.simulator.road.Road;

class CommandTapeTest {
    private static final VehicleModel VAN = VehicleModel.van("Van 1");

    private static World until(Road road, CommandTape tape, double metre) {
        var world = new World(road, VAN, Driver.replaying(tape), 80);
        while (world.state().distanceM() < metre) {
            world.step(0.02);
        }
        return world;
    }

    @Test
    void theSameCommandsOverAHillGiveTheSpeedThatItsHeightTakes() {
        var flat = CountryRoads.flat(11, 2500);
        var rolling = CountryRoads.rolling(11, 2500);
        var tape = CommandTape.record(flat, VAN, Driver.of(flat, Style.HURRIED, 11), 80);
        double top = 0;
        for (double at = 400; at < 2000; at += 5) {
            top = rolling.zAt(at) > rolling.zAt(top) ? at : top;
        }
        double onFlat = until(flat, tape, top).state().speedMps();
        double onTop = until(rolling, tape, top).state().speedMps();
        double high = rolling.zAt(top) - rolling.zAt(0);
        // Same work of the engine, so v² differs by 2 g h; what turns with the wheels (3 % and the engine) takes a
        // little.
        assertThat(high).isGreaterThan(2);
        assertThat(onFlat * onFlat - onTop * onTop).isCloseTo(2 * 9.81 * high, within(2 * 9.81 * high * 0.25 + 8));
    }

    @Test
    void onItsOwnRoadATapeGivesTheDriveThatItWasRecordedFrom() {
        var flat = CountryRoads.flat(12, 2000);
        var driver = Driver.of(flat, Style.HARSH, 12);
        var first = new World(flat, VAN, driver, 80);
        while (first.state().distanceM() < 1200) {
            first.step(0.02);
        }
        var tape = CommandTape.record(flat, VAN, Driver.of(flat, Style.HARSH, 12), 80);
        assertThat(until(flat, tape, 1200).state().speedMps())
                .isCloseTo(first.state().speedMps(), within(0.6));
    }
}
