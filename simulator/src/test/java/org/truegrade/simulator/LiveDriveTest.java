package org.truegrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.Style;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.simulator.picture.CameraMount;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadBuilder;
import org.truegrade.trip.Ticker;

class LiveDriveTest {
    /** A clock for which no waiting is long. */
    private static final class JumpingTicker implements Ticker {
        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant utc() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public void sleepUntil(long until) {
            nanos = Math.max(nanos, until);
        }
    }

    private final Road road = new RoadBuilder().limitKmh(50).straight(150).build();
    private final World world =
            new World(road, VehicleModel.car("Car"), Driver.scripted(road, Style.HURRIED, List.of(), 1), 60);
    private final SimulatedEngine engine = new SimulatedEngine(world.state(), DemoDrive.VIN);
    private final LiveDrive drive = new LiveDrive(world, engine, new JumpingTicker());

    @Test
    void theEngineComputerTellsTheSpeedOfTheMoment() throws Exception {
        drive.run(Optional.empty(), 9);
        engine.ignition(true);
        // 41 0D and whole km/h.
        int kmh = engine.answer(new byte[] {1, 0x0D}).orElseThrow()[2];
        assertThat(kmh).isEqualTo((int) (world.state().speedMps() * 3.6)).isGreaterThan(15);
        assertThat(world.state().timeS()).isBetween(8.9, 9.1);
    }

    @Test
    void atTheEndOfTheRoadTheIgnitionGoesOff() throws Exception {
        drive.run(Optional.empty(), 300);
        assertThat(world.arrived()).isTrue();
        assertThat(engine.answer(new byte[] {1, 0x0D})).isEmpty();
    }

    @Test
    void theFilmHasItsFramesASecond(@TempDir Path dir) throws Exception {
        var film = new LiveDrive.Film(
                dir.resolve("front.mp4"), RoadRenderer.demo(road, CameraMount.WINDSCREEN.sized(64, 48)), 5);
        assertThat(drive.run(Optional.of(film), 4)).isEqualTo(20);
        assertThat(Files.size(film.file())).isGreaterThan(2000);
    }
}
