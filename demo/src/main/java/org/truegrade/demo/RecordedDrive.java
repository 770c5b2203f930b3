package org.truegrade.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.truegrade.edge.Recorder;
import org.truegrade.edge.RecorderSettings;
import org.truegrade.obd.Wish;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.simulated.AdapterModel;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.simulator.DemoDrive;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Ticker;
import org.truegrade.trip.TripInfo;

/**
 * The demo's drive through everything that a vehicle's recorder goes through: engine computer, ELM327 on a pseudo-terminal,
 * serial port, poller, camera, recorder, trip folder.
 */
final class RecordedDrive {
    /** A rate that a good adapter on a CAN vehicle gives; as fast as possible has no meaning where time stands. */
    private static final List<Wish> WISHES = List.of(
            new Wish(Signal.SPEED, Duration.ofMillis(100)),
            new Wish(Signal.ENGINE_SPEED, Duration.ofMillis(100)),
            new Wish(Signal.LOAD, Duration.ofMillis(200)),
            new Wish(Signal.THROTTLE, Duration.ofMillis(200)),
            new Wish(Signal.PEDAL, Duration.ofMillis(200)),
            new Wish(Signal.COOLANT, Duration.ofSeconds(2)));

    private static final Instant BEGIN = Instant.parse("2026-11-24T07:15:00Z");
    private static final String ZONE = "Europe/Berlin";
    /** Recorder, poller, camera. */
    private static final int PARTICIPANTS = 3;

    private final Path work;
    private final Ticker real;
    private final double longestS;

    /**
     * @param work folder of the finished trip and, beside it, its truth
     * @param longestS the drive is cut after that
     */
    RecordedDrive(Path work, Ticker real, double longestS) {
        this.work = work;
        this.real = real;
        this.longestS = longestS;
    }

    /**
     * @param share told from the recorder's thread how much of the way is driven, 0 to 1
     * @return the trip's folder, closed
     */
    Path record(DoubleConsumer share) throws IOException, InterruptedException {
        Files.createDirectories(work);
        var truth = work.resolve("running.truth.csv");
        var ticker = new LockStepTicker(BEGIN, PARTICIPANTS);
        int painters = Runtime.getRuntime().availableProcessors();
        double fps = DemoDrive.FRAMES_PER_SECOND;
        try (var drive = new SimulatedDrive(DemoDrive.world(), ticker, truth, longestS);
                var pictures =
                        new PicturesAhead(DemoDrive.world(), () -> DemoDrive.camera(DemoDrive.road()), fps, painters)) {
            var model = AdapterModel.GENUINE;
            try (var adapter = AdapterOnTerminal.serve(new SimulatedAdapter(drive.engine(), model, drive::volts))) {
                var port = new SerialPorts(adapter.path().toString(), OptionalInt.of(38_400));
                var ignition = drive.ignition();
                var recorder = new Recorder(
                        settings(),
                        Optional.of(port),
                        Optional.of(() -> drive.camera(pictures, fps)),
                        Optional.of(() -> {
                            share.accept(drive.share());
                            return ignition.isOn();
                        }),
                        ticker,
                        real);
                var folder = recorder.record()
                        .orElseThrow(() -> new IOException("the simulated drive ended before it began"));
                Files.move(truth, TruthFile.beside(folder));
                return folder;
            }
        }
    }

    private RecorderSettings settings() {
        return new RecorderSettings(
                work,
                "demo",
                DemoDrive.vehicle().vehicle(),
                Optional.of(DemoDrive.DRIVER),
                ZONE,
                TripInfo.Origin.SIMULATED,
                "simulated",
                WISHES,
                Duration.ofMillis(100),
                Duration.ofSeconds(30));
    }
}
