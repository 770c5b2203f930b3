package org.truegrade.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.Experience;
import org.truegrade.obd.KeptExperience;
import org.truegrade.obd.Wish;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code record}: the in-vehicle node. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Records one trip: waits for the vehicle to be switched on, ends when it is switched off or at SIGTERM.",
            "Prints the trip's folder on stdout."
        })
final class RecordCommand implements Callable<Integer> {
    private static final String NONE = "none";
    /** Beside the trips: what is known of adapter and vehicle. */
    private static final String ADAPTER = "adapter.json";

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the trips")
    private @Nullable Path out;

    @Option(names = "--port", paramLabel = "PATH", description = "the adapter's serial port, or none")
    private @Nullable String port;

    @Option(names = "--camera", paramLabel = "SOURCE", description = "/dev/video0, rtsp://…, a video file, or none")
    private @Nullable String camera;

    @Option(names = "--config", paramLabel = "FILE", description = "TOML file with these and further settings")
    private @Nullable Path config;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SystemTicker ticker = new SystemTicker();

    @Override
    public Integer call() throws Exception {
        var file = config == null ? SettingsFile.empty() : SettingsFile.read(config);
        var settings = settings(file);
        var opener = port(file);
        var pictures = camera(file);
        if (opener.isEmpty() && pictures.isEmpty()) {
            throw new IllegalArgumentException("nothing to record: give --port, --camera, or both");
        }
        var ignition = ignition(file);
        try {
            var experience = portName(file)
                    .map(name -> KeptExperience.in(settings.out().resolve(ADAPTER), name))
                    .orElseGet(Experience::new);
            var recorder = new Recorder(settings, opener, experience, pictures, ignition, ticker, ticker);
            var done = new CountDownLatch(1);
            var hook = new Thread(() -> stopAndWait(recorder, done), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                spec.commandLine().getErr().println("recording into " + settings.out() + " once the vehicle is on");
                spec.commandLine().getErr().flush();
                var folder = recorder.record();
                folder.ifPresent(trip -> spec.commandLine().getOut().println(trip));
                spec.commandLine().getOut().flush();
            } finally {
                done.countDown();
            }
        } finally {
            ignition.ifPresent(Ignition::close);
        }
        return 0;
    }

    /** The machine waits for this on SIGTERM, so that the trip is closed. */
    private static void stopAndWait(Recorder recorder, CountDownLatch done) {
        recorder.stop();
        try {
            if (!done.await(10, TimeUnit.SECONDS)) {
                System.err.println("truegrade: the trip could not be closed within 10 s; 'truegrade recover' mends it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RecorderSettings settings(SettingsFile file) {
        var folder = Optional.ofNullable(out).or(() -> file.text("out").map(Path::of));
        var redLine = file.number("vehicle.red_line_rpm");
        var vehicle = new Vehicle(
                file.text("vehicle.name").orElse("vehicle"),
                file.text("vehicle.class").orElse("car"),
                file.text("vehicle.fuel").orElse("unknown"),
                redLine.isPresent() ? OptionalDouble.of(redLine.get()) : OptionalDouble.empty());
        double offAfter = file.number("ignition.off_after_s").orElse(30.0);
        if (!(offAfter >= 1 && offAfter <= 3600)) {
            throw new IllegalArgumentException("ignition.off_after_s is " + offAfter + ", want 1 to 3600 seconds");
        }
        return new RecorderSettings(
                folder.orElseThrow(() -> new IllegalArgumentException("no folder for the trips: give --out DIR")),
                file.text("device").orElse("recorder"),
                vehicle,
                file.text("driver"),
                zone(file.text("zone").orElse("UTC")),
                TripInfo.Origin.RECORDED,
                "rtc",
                Wish.USUAL,
                RecorderSettings.USUAL_STEP,
                Duration.ofMillis(Math.round(offAfter * 1000)));
    }

    private static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone '" + name + "' is unknown; want one such as Europe/Berlin", e);
        }
    }

    private Optional<String> portName(SettingsFile file) {
        return Optional.ofNullable(port).or(() -> file.text("obd.port")).filter(name -> !name.equals(NONE));
    }

    private Optional<PortOpener> port(SettingsFile file) {
        var baud = file.whole("obd.baud");
        boolean highest = file.flag("obd.highest_rate").orElse(false);
        return portName(file)
                .map(name -> PortOpener.of(
                        name, baud.isPresent() ? OptionalInt.of(Math.toIntExact(baud.get())) : OptionalInt.empty()))
                .map(opener -> highest && opener instanceof SerialPorts serial ? serial.atHighestRate() : opener);
    }

    private Optional<Camera.Opener> camera(SettingsFile file) throws IOException {
        int width = Math.toIntExact(file.whole("camera.width").orElse(640L));
        int height = Math.toIntExact(file.whole("camera.height").orElse(480L));
        double fps = file.number("camera.fps").orElse(10.0);
        if (width < 32 || height < 32 || !(fps >= 0.1 && fps <= 120)) {
            throw new IllegalArgumentException(
                    "camera of " + width + " x " + height + " pixels at " + fps + " a second: out of range");
        }
        var source =
                Optional.ofNullable(camera).or(() -> file.text("camera.source")).filter(name -> !name.equals(NONE));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        var name = source.get();
        if (name.startsWith("/dev/") || name.contains("://")) {
            return Optional.of(() -> new DeviceCamera(name, width, height, fps, ticker));
        }
        new FileCamera(Path.of(name), ticker).close(); // a wrong name is told now, not in the trip's notes
        return Optional.of(() -> new FileCamera(Path.of(name), ticker));
    }

    private Optional<Ignition> ignition(SettingsFile file) throws IOException {
        var line = file.text("ignition.line").filter(name -> !name.equals(NONE));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var parts = line.get().split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "ignition.line is '" + line.get() + "', want CHIP:LINE such as gpiochip0:PQ.05, or none");
        }
        return Optional.of(new GpioIgnition(
                "/dev/" + parts[0], parts[1], file.flag("ignition.active_low").orElse(false)));
    }
}
