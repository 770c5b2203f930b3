package org.truegrade.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.Driver;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.simulator.drive.VehicleModel;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.Road;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
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
     * Drives and writes; the driver is used up by it.
     *
     * @return the trip's folder under {@code parent}; the truth lies beside it
     */
    public Path write(Path parent) throws IOException {
        var world = new World(road, vehicle, driver, COOLANT_AT_START_C);
        var info = new TripInfo(
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
        try (var trip = TripWriter.begin(parent, info.folderName(1, 1), info, signals())) {
            try (var truth = TruthFile.create(TruthFile.beside(trip.folder()))) {
                drive(world, trip, truth);
            }
            return trip.folder();
        }
    }

    private List<Signal> signals() {
        var signals = new ArrayList<>(
                List.of(Signal.SPEED, Signal.ENGINE_SPEED, Signal.LOAD, Signal.THROTTLE, Signal.PEDAL, Signal.COOLANT));
        camera.ifPresent(there -> signals.add(Signal.CAMERA_FRONT));
        return signals;
    }

    private void drive(World world, TripWriter trip, TruthFile truth) throws IOException {
        var random = new SplittableRandom(seed);
        var lens = camera.map(there ->
                new TripCamera(trip, there.mount().width(), there.mount().height(), framesPerSecond));
        double nextRound = 0.02;
        int round = 0;
        int frame = 0;
        while (!world.arrived() && world.state().timeS() < longestS) {
            double nextFrame = lens.isPresent() ? frame / framesPerSecond : Double.MAX_VALUE;
            double next = Math.min(nextRound, nextFrame);
            while (next - world.state().timeS() > 0.02) {
                world.advanceTo(world.state().timeS() + 0.02);
                truth.write(world);
            }
            var car = world.advanceTo(next);
            truth.write(world);
            if (next == nextFrame) {
                look(lens.get(), car, world);
                frame++;
            } else {
                poll(trip, car, round++);
                nextRound += ROUND_S * (0.92 + 0.16 * random.nextDouble());
            }
        }
    }

    private void look(TripCamera lens, CarState car, World world) throws IOException {
        var renderer = camera.orElseThrow();
        // Weight goes back when the car gains speed: about a third of a degree at 1 m/s².
        double bodyPitch = Math.toRadians(0.3 * Math.clamp(car.levelMps2(), -5, 5));
        lens.write(nanos(world.state().timeS()), renderer.render(car.distanceM(), 0, bodyPitch));
    }

    private static void poll(TripWriter trip, CarState car, int round) throws IOException {
        long at = nanos(car.timeS());
        trip.write(new Sample(at, Signal.ENGINE_SPEED, Math.floor(car.engineRpm() * 4) / 4));
        trip.write(new Sample(at, Signal.SPEED, Math.floor(car.speedMps() * 3.6) / 3.6));
        trip.write(new Sample(at, Signal.LOAD, Math.round(car.loadPct() * 2.55) / 2.55));
        trip.write(new Sample(at, Signal.THROTTLE, Math.round((13 + 0.78 * car.pedalPct()) * 2.55) / 2.55));
        trip.write(new Sample(at, Signal.PEDAL, Math.round((14 + 0.72 * car.pedalPct()) * 2.55) / 2.55));
        if (round % COOLANT_EVERY == 0) {
            trip.write(new Sample(at, Signal.COOLANT, Math.floor(car.coolantC())));
        }
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
