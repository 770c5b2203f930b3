package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Signal;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripReading;
import org.truegrade.video.VideoFile;

/** The real command in a process of its own, ended from outside. */
@Timeout(120)
class KilledRecorderTest {
    private final SystemTicker ticker = new SystemTicker();

    @TempDir
    private Path folder;

    private AdapterOnTerminal adapter;

    @BeforeEach
    void plugIn() throws IOException {
        adapter = AdapterOnTerminal.serve(new SimulatedAdapter(new TestEngine()));
        TestVideo.write(folder.resolve("road.mp4"), 600, 10);
    }

    @AfterEach
    void pullOut() {
        adapter.close();
    }

    private Process recorder() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EdgeMain.class.getName(),
                "record",
                "--out",
                folder.resolve("trips").toString(),
                "--port",
                adapter.path().toString(),
                "--camera",
                folder.resolve("road.mp4").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private Path awaitTrip(Process recorder, Duration age) throws Exception {
        long end = ticker.nanos() + 60_000_000_000L;
        while (ticker.nanos() < end && recorder.isAlive()) {
            var trip = trip();
            if (trip.isPresent()) {
                ticker.sleepUntil(ticker.nanos() + age.toNanos());
                return trip.get();
            }
            ticker.sleepUntil(ticker.nanos() + 50_000_000);
        }
        throw new AssertionError("no trip was begun: " + Files.readString(folder.resolve("output")));
    }

    private Optional<Path> trip() throws IOException {
        if (!Files.isDirectory(folder.resolve("trips"))) {
            return Optional.empty();
        }
        try (var files = Files.list(folder.resolve("trips"))) {
            return files.filter(Files::isDirectory).findFirst();
        }
    }

    @Test
    void aKilledRecorderLosesAtMostOneSecondOfSignalsAndTwoOfVideo() throws Exception {
        var recorder = recorder();
        var folderOfTrip = awaitTrip(recorder, Duration.ofMillis(6700));
        var killed = ticker.utc();
        recorder.destroyForcibly().waitFor();

        TripReading reading = TripFolder.read(folderOfTrip);
        var trip = reading.trip();
        assertThat(trip.info().state()).isEqualTo(TripInfo.State.RECORDING);
        assertThat(trip.series(Signal.SPEED).orElseThrow().values()).containsOnly(25.0);
        double signalsLost =
                secondsTo(killed, trip, trip.series(Signal.SPEED).orElseThrow().lastNs());
        double videoLost = secondsTo(killed, trip, lastReadableFrame(trip).timeNs());
        System.out.printf("lost at SIGKILL: %.2f s of signals, %.2f s of video%n", signalsLost, videoLost);
        assertThat(signalsLost).isBetween(0.0, 1.0);
        assertThat(videoLost).isBetween(0.0, 2.0);
    }

    private static double secondsTo(Instant killed, Trip trip, long timeNs) {
        return Duration.between(trip.info().utcAt(timeNs).orElseThrow(), killed).toNanos() / 1e9;
    }

    private static FrameRef lastReadableFrame(Trip trip) throws IOException {
        try (var video = VideoFile.open(trip.frontVideo(0))) {
            return trip.frames().stream()
                    .filter(frame -> frame.number() < video.count())
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }
    }

    @Test
    void sigtermClosesTheTrip() throws Exception {
        var recorder = recorder();
        var folderOfTrip = awaitTrip(recorder, Duration.ofMillis(1500));
        recorder.destroy();
        assertThat(recorder.waitFor(20, TimeUnit.SECONDS)).isTrue();
        var reading = TripFolder.read(folderOfTrip);
        assertThat(reading.damages()).isEmpty();
        assertThat(reading.trip().info().state()).isEqualTo(TripInfo.State.CLOSED);
        assertThat(folderOfTrip.resolve("manifest.jsonl")).exists();
        assertThat(Files.readString(folder.resolve("output"))).contains(folderOfTrip.toString());
    }
}
