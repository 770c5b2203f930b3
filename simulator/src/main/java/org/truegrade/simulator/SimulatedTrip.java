package org.truegrade.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.Truth;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.Road;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.video.TripCamera;

/**
 * A trip's folder straight from a simulated drive, without adapter and recorder: the samples have the rates, the delays and
 * the quantisation that a poller gets from a car (whole km/h, cut; quarter turns; whole degrees), in seconds instead of
 * minutes. The same arguments give the same samples.
 *
 * @param camera none: signals only
 * @param framesPerSecond of the camera
 * @param longestS the drive is cut after that
 */
public record SimulatedTrip(
        Road road,
        Driver driver,
        VehicleModel vehicle,
        String driverName,
        long seed,
        Optional<RoadRenderer> camera,
        double framesPerSecond,
        double longestS) {
    /** A multi-PID round of engine speed, speed, load and throttle takes about that long. */
    private static final double ROUND_S = 0.104;

    private static final double STEP_S = 0.02;
    private static final double TRUTH_EVERY_S = 0.1;
    private static final int COOLANT_EVERY = 20;
    private static final double COOLANT_AT_START_C = 30;
    private static final Instant BEGIN = Instant.parse("2026-11-24T07:15:00Z");

    /** Signals only. */
    public static SimulatedTrip signals(Road road, Driver driver, VehicleModel vehicle, long seed) {
        return new SimulatedTrip(road, driver, vehicle, "simulated", seed, Optional.empty(), 5, 3600);
    }

    /** With a camera, five frames a second. */
    public SimulatedTrip with(RoadRenderer renderer) {
        return new SimulatedTrip(road, driver, vehicle, driverName, seed, Optional.of(renderer), 5, longestS);
    }

    /**
     * A drive in memory.
     *
     * @param trip signals only; its folder does not exist
     * @param truths ten a second
     */
    public record Driven(Trip trip, List<Truth> truths) {}

    /** Whoever takes what a drive gives. */
    private interface Sink {
        void sample(Sample sample) throws IOException;

        /** The world has moved on by 20 ms or less. */
        void moment(World world);

        default void frame(CarState car) throws IOException {}
    }

    /**
     * Drives and writes; the driver is used up by it.
     *
     * @return the trip's folder under {@code parent}; the truth lies beside it
     */
    public Path write(Path parent) throws IOException {
        var info = info();
        try (var trip = TripWriter.begin(parent, info.folderName(1, 1), info, signals())) {
            try (var truth = TruthFile.create(TruthFile.beside(trip.folder()))) {
                drive(new FolderSink(trip, truth));
            }
            return trip.folder();
        }
    }

    /** Drives without a folder and without a camera; the driver is used up by it. */
    public Driven drive() {
        var samples = new LinkedHashMap<Signal, List<Sample>>();
        var truths = new ArrayList<Truth>();
        try {
            new SimulatedTrip(road, driver, vehicle, driverName, seed, Optional.empty(), framesPerSecond, longestS)
                    .drive(new Sink() {
                        @Override
                        public void sample(Sample sample) {
                            samples.computeIfAbsent(sample.signal(), unused -> new ArrayList<>())
                                    .add(sample);
                        }

                        @Override
                        public void moment(World world) {
                            if (world.state().timeS() >= truths.size() * TRUTH_EVERY_S) {
                                truths.add(Truth.of(world));
                            }
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written here", e);
        }
        var series = new LinkedHashMap<Signal, Series>();
        samples.forEach((signal, list) -> series.put(
                signal,
                Series.of(
                        signal,
                        list.stream().mapToLong(Sample::timeNs).toArray(),
                        list.stream().mapToDouble(Sample::value).toArray())));
        return new Driven(new Trip(Path.of("in-memory"), info(), series, List.of(), List.of()), truths);
    }

    private TripInfo info() {
        return new TripInfo(
                id(),
                TripInfo.Origin.SIMULATED,
                "simulator",
                vehicle.vehicle(),
                Optional.of(driverName),
                TripInfo.SOFTWARE,
                "Europe/Berlin",
                List.of(new Anchor(0, BEGIN, "simulated")),
                TripInfo.State.RECORDING,
                List.of());
    }

    private List<Signal> signals() {
        var signals = new ArrayList<>(
                List.of(Signal.SPEED, Signal.ENGINE_SPEED, Signal.LOAD, Signal.THROTTLE, Signal.PEDAL, Signal.COOLANT));
        camera.ifPresent(there -> signals.add(Signal.CAMERA_FRONT));
        return signals;
    }

    private final class FolderSink implements Sink {
        private final TripWriter trip;
        private final TruthFile truth;
        private final Optional<TripCamera> lens;

        FolderSink(TripWriter trip, TruthFile truth) {
            this.trip = trip;
            this.truth = truth;
            this.lens = camera.map(there ->
                    new TripCamera(trip, there.mount().width(), there.mount().height(), framesPerSecond));
        }

        @Override
        public void sample(Sample sample) throws IOException {
            trip.write(sample);
        }

        @Override
        public void moment(World world) {
            truth.write(world);
        }

        @Override
        public void frame(CarState car) throws IOException {
            lens.orElseThrow()
                    .write(
                            nanos(car.timeS()),
                            camera.orElseThrow().render(car.distanceM(), 0, RoadRenderer.bodyPitch(car.levelMps2())));
        }
    }

    private void drive(Sink sink) throws IOException {
        var world = new World(road, vehicle, driver, COOLANT_AT_START_C);
        var random = new SplittableRandom(seed);
        double nextRound = 0.02;
        int round = 0;
        int frame = 0;
        while (!world.arrived() && world.state().timeS() < longestS) {
            double nextFrame = camera.isPresent() ? frame / framesPerSecond : Double.MAX_VALUE;
            double next = Math.min(nextRound, nextFrame);
            while (next - world.state().timeS() > STEP_S) {
                world.advanceTo(world.state().timeS() + STEP_S);
                sink.moment(world);
            }
            var car = world.advanceTo(next);
            sink.moment(world);
            if (next == nextFrame) {
                sink.frame(car);
                frame++;
            } else {
                poll(sink, car, round++);
                nextRound += ROUND_S * (0.92 + 0.16 * random.nextDouble());
            }
        }
    }

    private static void poll(Sink sink, CarState car, int round) throws IOException {
        long at = nanos(car.timeS());
        sink.sample(new Sample(at, Signal.ENGINE_SPEED, Math.floor(car.engineRpm() * 4) / 4));
        sink.sample(new Sample(at, Signal.SPEED, Math.floor(car.speedMps() * 3.6) / 3.6));
        sink.sample(new Sample(at, Signal.LOAD, of255(car.loadPct())));
        sink.sample(new Sample(at, Signal.THROTTLE, of255(SimulatedEngine.throttlePct(car))));
        sink.sample(new Sample(at, Signal.PEDAL, of255(SimulatedEngine.pedalSensorPct(car))));
        if (round % COOLANT_EVERY == 0) {
            sink.sample(new Sample(at, Signal.COOLANT, Math.floor(car.coolantC())));
        }
    }

    /** A percentage in 255 steps. */
    private static double of255(double percent) {
        return Math.round(percent * 2.55) / 2.55;
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    /** Not random: the same drive has the same id. */
    private String id() {
        var random = new SplittableRandom(seed);
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
