package org.truegrade.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.Timing;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.Style;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.simulator.engine.TruckEngine;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.CountryRoads;
import org.truegrade.simulator.road.Road;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: a car without a car. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "A simulated vehicle in real time: prints the path of a port behind which an ELM327 answers, and films the"
                    + " road if asked to. Without --seed and --driver it drives the demo's road.",
            "With --trip it writes a trip folder at once instead, without port and recorder, and prints its path."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final double ROAD_M = 8000;

    @Option(names = "--driver", paramLabel = "STYLE", description = "calm, hurried or harsh")
    private @Nullable Style style;

    @Option(names = "--seed", paramLabel = "N", description = "another road, driver and country for each number")
    private @Nullable Long seed;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3600", description = "drives no longer than that")
    private double seconds;

    @Option(names = "--video", paramLabel = "FILE", description = "films into this MP4 file")
    private @Nullable Path video;

    @Option(names = "--fps", paramLabel = "N", defaultValue = "5", description = "frames a second (${DEFAULT-VALUE})")
    private double framesPerSecond;

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            defaultValue = "genuine",
            description =
                    "which adapter and which vehicle's bus: genuine, genuine-21, stn, clone15, clone21, single-pid,"
                            + " can29, kline, kwp, vpw, two-ecus, chatterbox, electric, uds, truck (${DEFAULT-VALUE})")
    private String adapter = "genuine";

    @Option(
            names = "--baud",
            paramLabel = "RATE",
            defaultValue = "38400",
            description = "its baud rate (${DEFAULT-VALUE})")
    private int baud;

    @Option(
            names = "--p2-ms",
            paramLabel = "MS",
            defaultValue = "10",
            description = "time that the engine computer takes to answer (${DEFAULT-VALUE})")
    private int p2Ms;

    @Option(names = "--trip", paramLabel = "DIR", description = "writes a trip folder with video under this folder")
    private @Nullable Path trip;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0) || !(framesPerSecond >= 0.5 && framesPerSecond <= 60)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds " + seconds + " --fps " + framesPerSecond
                            + ": want more than 0 seconds and 0.5 to 60 frames a second");
        }
        if (trip != null && video != null) {
            throw new ParameterException(
                    spec.commandLine(), "--trip and --video exclude each other: a trip has its own video");
        }
        boolean demo = seed == null && style == null;
        long number = seed == null ? 1 : seed;
        var road = demo ? DemoDrive.road() : CountryRoads.varied(number, ROAD_M);
        var camera = demo ? DemoDrive.camera(road) : RoadRenderer.unseen(road, DemoDrive.CAMERA, number);
        var vehicle = demo ? DemoDrive.vehicle() : VehicleModel.van("Simulated van");
        return trip != null ? write(trip, demo, road, camera, vehicle) : live(demo, road, camera, vehicle);
    }

    private Driver driver(boolean demo, Road road) {
        if (demo) {
            return Driver.scripted(road, Style.CALM, DemoDrive.acts(), DemoDrive.SEED);
        }
        return Driver.of(road, style == null ? Style.CALM : style, seed == null ? 1 : seed);
    }

    private int write(Path parent, boolean demo, Road road, RoadRenderer camera, VehicleModel vehicle)
            throws IOException {
        long number = demo ? DemoDrive.SEED : seed == null ? 1 : seed;
        var name = demo ? DemoDrive.DRIVER : "simulated";
        var folder = new SimulatedTrip(
                        road, driver(demo, road), vehicle, name, number, Optional.of(camera), framesPerSecond, seconds)
                .write(parent);
        spec.commandLine().getOut().println(folder);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int live(boolean demo, Road road, RoadRenderer camera, VehicleModel vehicle) throws Exception {
        var world = new World(road, vehicle, driver(demo, road), DemoDrive.COOLANT_AT_START_C);
        var engine = new SimulatedEngine(world.state(), DemoDrive.VIN);
        var drive = new LiveDrive(world, engine, new SystemTicker());
        var ended = new CountDownLatch(1);
        var hook = new Thread(() -> end(drive, ended), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var personality = Personality.named(adapter);
        var timing = Timing.modelled(baud, Duration.ofMillis(p2Ms));
        var computer = personality == Personality.TRUCK ? new TruckEngine(engine) : engine;
        try (var port = AdapterOnTerminal.serve(personality.adapter(computer, timing, engine::volts))) {
            out.println(port.path());
            out.flush();
            err.println("an ELM327 (" + personality.word() + ", "
                    + personality.bus().title() + ", " + baud + " baud) answers at " + port.path()
                    + "; Ctrl+C ends the drive");
            err.flush();
            var film = Optional.ofNullable(video).map(file -> new LiveDrive.Film(file, camera, framesPerSecond));
            int frames = drive.run(film, seconds);
            var car = world.state();
            err.printf("drove %.1f km in %.0f s, %d frames%n", car.distanceM() / 1000, car.timeS(), frames);
            err.flush();
        } finally {
            ended.countDown();
        }
        return 0;
    }

    /** SIGTERM and Ctrl+C: the film is finished and the port closed before the process ends. */
    private static void end(LiveDrive drive, CountDownLatch ended) {
        drive.stop();
        try {
            boolean inTime = ended.await(5, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("truegrade: the drive did not end within 5 s; the film's last second may be lost");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
