package org.truegrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.simulator.drive.Truth;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripFolder;

class DemoDriveTest {
    private static List<Truth> drive() {
        var world = DemoDrive.world();
        var truths = new ArrayList<Truth>();
        while (!world.arrived() && world.state().timeS() < 900) {
            world.advanceTo(world.state().timeS() + 0.1);
            truths.add(Truth.of(world));
        }
        return truths;
    }

    @Test
    void theDriveTakesEightMinutesAndTwelveKilometres() {
        var last = drive().getLast().car();
        assertThat(last.timeS()).isBetween(460.0, 520.0);
        assertThat(last.distanceM()).isBetween(11_500.0, 12_500.0);
    }

    @Test
    void twoFaultsAreTheDriversAndTwoAreTheRoads() {
        var drive = drive();
        assertThat(act(drive, "harsh_braking")).allSatisfy(truth -> {
            assertThat(truth.cause()).isEqualTo("driver");
            assertThat(truth.slope()).isBetween(-0.005, 0.005);
        });
        assertThat(act(drive, "harsh_acceleration"))
                .allSatisfy(truth -> assertThat(truth.cause()).isEqualTo("driver"));
        assertThat(act(drive, "sustained_acceleration")).hasSizeGreaterThan(40).allSatisfy(truth -> {
            assertThat(truth.cause()).isEqualTo("road");
            assertThat(truth.slope()).isLessThan(-0.04);
            assertThat(Math.abs(truth.car().levelMps2())).isLessThan(0.4);
        });
        assertThat(act(drive, "engine_speed")).hasSizeGreaterThan(150).allSatisfy(truth -> {
            assertThat(truth.cause()).isEqualTo("road");
            assertThat(truth.slope()).isGreaterThan(0.025);
        });
    }

    private static List<Truth> act(List<Truth> drive, String name) {
        return drive.stream().filter(truth -> truth.act().equals(name)).toList();
    }

    @Test
    void thePureTripHoldsWhatAPollerWouldHaveRecorded(@TempDir Path dir) throws Exception {
        var folder = DemoDrive.trip(false).write(dir);
        var reading = TripFolder.read(folder);
        assertThat(reading.damages()).isEmpty();
        var speed = reading.trip().series(Signal.SPEED).orElseThrow();
        // 9.6 rounds a second over about 490 s.
        assertThat(speed.size()).isBetween(4300, 5100);
        for (int i = 0; i < speed.size(); i++) {
            double kmh = speed.value(i) * 3.6;
            assertThat(Math.abs(kmh - Math.rint(kmh))).isLessThan(1e-9);
        }
        var truth = Files.readAllLines(TruthFile.beside(folder));
        assertThat(truth.getFirst()).isEqualTo(Truth.HEADER);
        assertThat(truth.getLast().split(",", -1)).hasSize(Truth.HEADER.split(",").length);
        assertThat(truth).anyMatch(line -> line.endsWith("harsh_braking,driver"));
    }
}
