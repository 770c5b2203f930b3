package org.truegrade.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.truegrade.edge.Camera;
import org.truegrade.edge.Ignition;
import org.truegrade.edge.Shot;
import org.truegrade.obd.Ecu;
import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.trip.Ticker;

/**
 * A world as its car's devices see it: engine computer, camera, ignition. Whoever asks first at a moment moves the world
 * there; the ticker sees to it that nobody asks for the past. Safe for several threads.
 */
final class SimulatedDrive implements AutoCloseable {
    private static final String VEHICLE_NUMBER = "WTG0DEM0SVAN00007";
    private static final double STEP_S = 0.02;
    /** The ignition stays on for so long after the car has come to rest. */
    private static final double REST_S = 2;
    /** A third of a degree at 1 m/s²: weight goes back when the car gains speed. */
    private static final double PITCH_RAD_PER_MPS2 = Math.toRadians(0.3);

    private final World world;
    private final Ticker ticker;
    private final TruthFile truth;
    private final SimulatedEngine engine;
    private final double longestS;
    private double arrivedS = Double.MAX_VALUE;

    /** @param longestS the drive is cut after that */
    SimulatedDrive(World world, Ticker ticker, Path truthFile, double longestS) throws IOException {
        this.world = world;
        this.ticker = ticker;
        this.truth = TruthFile.create(truthFile);
        this.engine = new SimulatedEngine(world.state(), VEHICLE_NUMBER);
        this.longestS = longestS;
    }

    private synchronized CarState now() {
        double timeS = ticker.nanos() / 1e9;
        while (timeS - world.state().timeS() > 1e-9) {
            world.advanceTo(Math.min(timeS, world.state().timeS() + STEP_S));
            truth.write(world);
            if (world.arrived() && arrivedS == Double.MAX_VALUE) {
                arrivedS = world.state().timeS();
            }
        }
        engine.update(world.state());
        return world.state();
    }

    Ecu engine() {
        return request -> {
            now();
            return engine.answer(request);
        };
    }

    double volts() {
        return engine.volts();
    }

    Ignition ignition() {
        return () -> {
            var car = now();
            return car.timeS() < longestS && car.timeS() < arrived() + REST_S;
        };
    }

    private synchronized double arrived() {
        return arrivedS;
    }

    /** Metres so far. */
    synchronized double distanceM() {
        return world.state().distanceM();
    }

    double roadLengthM() {
        return world.road().lengthM();
    }

    /** A camera that takes a picture at each multiple of 1/fps. */
    Camera camera(RoadRenderer renderer, double fps) {
        return new Camera() {
            private long frame = (long) Math.ceil(ticker.nanos() * fps / 1e9);

            @Override
            public double fps() {
                return fps;
            }

            @Override
            public Optional<Shot> next() throws InterruptedException {
                long dueNs = Math.round(frame++ * 1e9 / fps);
                ticker.sleepUntil(dueNs);
                var car = now();
                double pitch = PITCH_RAD_PER_MPS2 * Math.clamp(car.levelMps2(), -5, 5);
                return Optional.of(new Shot(dueNs, renderer.render(car.distanceM(), 0, pitch)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized void close() throws IOException {
        truth.close();
    }
}
