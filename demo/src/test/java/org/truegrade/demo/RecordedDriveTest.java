package org.truegrade.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.simulator.DemoDrive;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.trip.Note;
import org.truegrade.trip.Signal;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.video.Frames;

@Timeout(180)
class RecordedDriveTest {
    private static final double SECONDS = 70;

    @TempDir
    private Path folder;

    private Trip drive(String name) throws Exception {
        var trip = new RecordedDrive(folder.resolve(name), new SystemTicker(), SECONDS).record(share -> {});
        var reading = TripFolder.read(trip);
        assertThat(reading.damages()).isEmpty();
        return reading.trip();
    }

    @Test
    void seventySecondsOfTheDriveAreRecordedWithoutAGapAndAsTheyWere() throws Exception {
        var trip = drive("one");
        assertThat(trip.info().origin()).isEqualTo(TripInfo.Origin.SIMULATED);
        assertThat(trip.info().state()).isEqualTo(TripInfo.State.CLOSED);
        assertThat(trip.info().driver()).contains(DemoDrive.DRIVER);
        assertThat(trip.notes())
                .as("nothing dropped, nothing lost")
                .extracting(Note::kind)
                .containsOnly("found", "connected", "measured");

        assertThat(trip.frames().getFirst().timeNs())
                .as("trip and world begin together")
                .isZero();
        // ten values a second and five frames a second, from the first step to the last
        var speed = trip.series(Signal.SPEED).orElseThrow();
        assertThat(speed.size()).isBetween((int) (SECONDS * 10) - 3, (int) (SECONDS * 10) + 1);
        for (int i = 1; i < speed.size(); i++) {
            assertThat(speed.timeNs(i) - speed.timeNs(i - 1)).isEqualTo(100_000_000L);
        }
        assertThat(trip.frames()).hasSizeBetween((int) (SECONDS * 5) - 3, (int) (SECONDS * 5) + 1);
        assertThat(trip.frames()).extracting(frame -> frame.segment()).contains(0, 1);
        var picture = Frames.at(trip, trip.frames().getLast());
        assertThat(picture.width()).isEqualTo(DemoDrive.CAMERA.width());

        agreesWithTheTruth(trip);
    }

    /** The world's own table against what came through engine computer, adapter, port and decoder. */
    private static void agreesWithTheTruth(Trip trip) throws Exception {
        var lines = Files.readAllLines(TruthFile.beside(trip.folder()));
        var columns = Arrays.asList(lines.getFirst().split(","));
        var truth = new TreeMap<Long, String[]>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", -1);
            truth.put(Math.round(Double.parseDouble(fields[columns.indexOf("time_s")]) * 1000), fields);
        }
        var speed = trip.series(Signal.SPEED).orElseThrow();
        var rpm = trip.series(Signal.ENGINE_SPEED).orElseThrow();
        var coolant = trip.series(Signal.COOLANT).orElseThrow();
        int compared = 0;
        for (int i = 0; i < speed.size(); i++) {
            var fields = truth.get(speed.timeNs(i) / 1_000_000);
            if (fields == null) {
                continue;
            }
            compared++;
            double mps = Double.parseDouble(fields[columns.indexOf("speed_mps")]);
            assertThat(speed.value(i)).as("whole km/h, cut").isBetween(mps - 1 / 3.6 - 0.01, mps + 0.01);
            assertThat(rpm.value(i)).isCloseTo(Double.parseDouble(fields[columns.indexOf("engine_rpm")]), within(1.0));
        }
        assertThat(compared).isGreaterThan(600);
        assertThat(coolant.value(0)).isCloseTo(DemoDrive.COOLANT_AT_START_C, within(1.5));
    }

    @Test
    void theSameDriveGivesTheSameSamples() throws Exception {
        var first = drive("first");
        var second = drive("second");
        assertThat(second.series().keySet()).isEqualTo(first.series().keySet());
        for (var series : first.allSeries()) {
            var other = second.series(series.signal()).orElseThrow();
            assertThat(Arrays.equals(other.timesNs(), series.timesNs()))
                    .as("times of " + series.signal().name() + ", " + series.size() + " and " + other.size())
                    .isTrue();
            assertThat(Arrays.equals(other.values(), series.values()))
                    .as("values of " + series.signal().name())
                    .isTrue();
        }
    }
}
