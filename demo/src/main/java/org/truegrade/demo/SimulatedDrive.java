package org.truegrade.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.truegrade.edge.Camera;
import org.truegrade.edge.Ignition;
import org.truegrade.edge.Shot;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.TruthFile;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.trip.Ticker;

/**
 * A world as its car's devices see it: engine computer, camera, ignition. Whoever asks first at a moment moves the world
 * there; the ticker sees to it that nobody asks for the past. Safe for several threads.
 */
final class SimulatedDrive implements AutoCloseable {
    private static final String VEHICLE_NUMBER = "WTG0DEM0SVAN00007";
    /** The ignition stays on for so long after the car has come to rest. */
    private static final double REST_S = 2;

    private final SteppedWorld world;
    private final Ticker ticker;
    private final TruthFile truth;
    private final SimulatedEngine engine;
    private final double longestS;
    private double arrivedS = Double.MAX_VALUE;

    /** @param longestS the drive is cut after that */
    SimulatedDrive(World world, Ticker ticker, Path truthFile, double longestS) throws IOException {
        this.world = new SteppedWorld(world);
        this.ticker = ticker;
        this.truth = TruthFile.create(truthFile);
        this.engine = new SimulatedEngine(world.state(), VEHICLE_NUMBER);
        this.longestS = longestS;
        truth.write(world);
    }

    private synchronized CarState now() {
        var car = world.advanceTo(ticker.nanos(), this::stepped);
        engine.update(car);
        return car;
    }

    private void stepped(World stepped) {
        truth.write(stepped);
        if (stepped.arrived() && arrivedS == Double.MAX_VALUE) {
            arrivedS = stepped.state().timeS();
        }
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

    /** Share of the way that is driven, 0 to 1. */
    double share() {
        return now().distanceM() / world.world().road().lengthM();
    }

    /** The camera that takes those pictures, each at its time. */
    Camera camera(PicturesAhead pictures, double fps) {
        return new Camera() {
            private long number;

            @Override
            public double fps() {
                return fps;
            }

            @Override
            public Optional<Shot> next() throws InterruptedException {
                var painted = pictures.next();
                long dueNs = pictures.timeNs(number++);
                ticker.sleepUntil(dueNs);
                if (!now().equals(painted.car())) {
                    throw new IllegalStateException("the picture at " + dueNs + " ns shows another drive");
                }
                return Optional.of(new Shot(dueNs, painted.picture()));
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
