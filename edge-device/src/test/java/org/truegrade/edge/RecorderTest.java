package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.Wish;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.trip.Note;
import org.truegrade.trip.Signal;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;
import org.truegrade.video.Frames;

@Timeout(60)
class RecorderTest {
    private final TestEngine engine = new TestEngine();
    private final SystemTicker ticker = new SystemTicker();
    private final FakeIgnition key = new FakeIgnition(false);

    @TempDir
    private Path folder;

    private final List<Recorder> started = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private AdapterOnTerminal adapter;

    @BeforeEach
    void plugIn() throws Exception {
        adapter = AdapterOnTerminal.serve(new SimulatedAdapter(engine));
    }

    @AfterEach
    void pullOut() throws InterruptedException {
        started.forEach(Recorder::stop);
        for (var thread : threads) {
            thread.join();
        }
        adapter.close();
    }

    private RecorderSettings settings() {
        return new RecorderSettings(
                folder.resolve("trips"),
                "node",
                Vehicle.car("Van 7"),
                Optional.of("driver 12"),
                "Europe/Berlin",
                TripInfo.Origin.RECORDED,
                "rtc",
                Wish.USUAL,
                RecorderSettings.USUAL_STEP,
                Duration.ofMillis(700));
    }

    private Optional<PortOpener> port() {
        return Optional.of(new SerialPorts(adapter.path().toString(), OptionalInt.of(38_400)));
    }

    private Optional<Camera.Opener> camera() throws Exception {
        var video = TestVideo.write(folder.resolve("road.mp4"), 200, 20);
        return Optional.of(() -> new FileCamera(video, ticker));
    }

    private FutureTask<Optional<Path>> start(Recorder recorder) {
        started.add(recorder);
        var task = new FutureTask<>(recorder::record);
        var thread = new Thread(task, "recorder");
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return task;
    }

    private void pass(double seconds) throws InterruptedException {
        ticker.sleepUntil(ticker.nanos() + (long) (seconds * 1e9));
    }

    private static Trip read(Optional<Path> trip) throws Exception {
        var reading = TripFolder.read(trip.orElseThrow());
        assertThat(reading.damages()).isEmpty();
        return reading.trip();
    }

    @Test
    void aTripLastsFromKeyToKeyAndHoldsSignalsFramesAndWhatHappened() throws Exception {
        var recorder = new Recorder(settings(), port(), camera(), Optional.of(key), ticker, ticker);
        var recording = start(recorder);
        pass(1);
        assertThat(folder.resolve("trips")).isEmptyDirectory();
        key.turn(true);
        pass(2);
        key.turn(false);
        var trip = read(recording.get());

        assertThat(trip.folder().getFileName().toString()).matches("0001-0001-[0-9a-f]{8}");
        assertThat(trip.info().state()).isEqualTo(TripInfo.State.CLOSED);
        assertThat(trip.info().zone()).isEqualTo("Europe/Berlin");
        assertThat(trip.info().driver()).contains("driver 12");
        assertThat(trip.info().anchors()).hasSize(1);
        // 90 km/h
        assertThat(trip.series(Signal.SPEED).orElseThrow().values()).containsOnly(25.0);
        assertThat(trip.series(Signal.COOLANT).orElseThrow().values()).containsOnly(90.0);
        assertThat(trip.series(Signal.THROTTLE)).as("not offered, so not there").isEmpty();
        assertThat(trip.endNs()).isBetween(1_500_000_000L, 6_000_000_000L);
        assertThat(trip.frames().size()).isGreaterThan(15);
        assertThat(Frames.at(trip, trip.frames().getLast()).width()).isEqualTo(TestVideo.WIDTH);
        assertThat(trip.notes())
                .extracting(Note::source, Note::kind)
                .contains(tuple("obd", "connected"), tuple("camera", "connected"));
    }

    @Test
    void aVehicleThatDoesNotAnswerBeginsNoTrip() throws Exception {
        engine.ignition = false;
        var recorder = new Recorder(settings(), port(), Optional.empty(), Optional.empty(), ticker, ticker);
        var recording = start(recorder);
        pass(0.5);
        assertThat(folder.resolve("trips")).isEmptyDirectory();
        recorder.stop();
        assertThat(recording.get()).as("stopped before the vehicle was on").isEmpty();
    }

    @Test
    void theTripEndsWhenTheVehicleHasBeenSilentForLongEnough() throws Exception {
        var recorder = new Recorder(settings(), port(), Optional.empty(), Optional.empty(), ticker, ticker);
        var recording = start(recorder);
        pass(2);
        engine.ignition = false;
        var trip = read(recording.get());
        assertThat(trip.series(Signal.SPEED).orElseThrow().size()).isGreaterThan(20);
        assertThat(trip.notes()).extracting(Note::kind).contains("connected");
    }

    @Test
    void everySecondTripHasAnotherName() throws Exception {
        for (int number = 1; number <= 2; number++) {
            key.turn(true);
            var recorder = new Recorder(settings(), port(), Optional.empty(), Optional.of(key), ticker, ticker);
            var recording = start(recorder);
            pass(0.8);
            recorder.stop();
            assertThat(recording.get().orElseThrow().getFileName().toString()).startsWith("0001-000" + number);
        }
    }

    @Test
    void aCameraThatIsMissingIsNamedAndTheSignalsAreRecordedWithoutIt() throws Exception {
        Camera.Opener missing = () -> new FileCamera(folder.resolve("nothing.mp4"), ticker);
        key.turn(true);
        var recorder = new Recorder(settings(), port(), Optional.of(missing), Optional.of(key), ticker, ticker);
        var recording = start(recorder);
        pass(1.5);
        recorder.stop();
        var trip = read(recording.get());
        assertThat(trip.frames()).isEmpty();
        assertThat(trip.series(Signal.SPEED)).isPresent();
        assertThat(trip.notes())
                .filteredOn(note -> note.source().equals("camera"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.kind()).isEqualTo("lost");
                    assertThat(note.text()).contains("nothing.mp4");
                });
    }
}
