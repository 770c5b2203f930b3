package org.truegrade.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.engine.SimulatedEngine;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.trip.Ticker;
import org.truegrade.video.FrameWriter;

/**
 * A drive in real time: moves the car, hands each state to its engine computer, films into a file. At the end of the road
 * the ignition goes off and the engine computer falls silent for a while, as when somebody parks.
 */
final class LiveDrive {
    private static final double STEP_S = 0.02;
    private static final double PARKED_S = 10;

    private final World world;
    private final SimulatedEngine engine;
    private final Ticker ticker;
    private volatile boolean stopping;

    LiveDrive(World world, SimulatedEngine engine, Ticker ticker) {
        this.world = world;
        this.engine = engine;
        this.ticker = ticker;
    }

    /** Ends the drive soon; any thread may ask. */
    void stop() {
        stopping = true;
    }

    /** The file that a camera's frames go to. */
    record Film(Path file, RoadRenderer camera, double framesPerSecond) {}

    /** @return frames filmed */
    int run(Optional<Film> film, double longestS) throws IOException, InterruptedException {
        if (film.isEmpty()) {
            return drive(Optional.empty(), Optional.empty(), longestS);
        }
        var mount = film.get().camera().mount();
        try (OutputStream out = Files.newOutputStream(film.get().file());
                var writer = new FrameWriter(
                        out, mount.width(), mount.height(), film.get().framesPerSecond(), out::flush)) {
            return drive(film, Optional.of(writer), longestS);
        }
    }

    private int drive(Optional<Film> film, Optional<FrameWriter> writer, double longestS)
            throws IOException, InterruptedException {
        long begin = ticker.nanos();
        int frames = 0;
        double parkedAt = Double.MAX_VALUE;
        for (double now = 0; !stopping && now < longestS && now < parkedAt + PARKED_S; now += STEP_S) {
            ticker.sleepUntil(begin + (long) (now * 1e9));
            if (parkedAt == Double.MAX_VALUE) {
                world.advanceTo(now);
                engine.update(world.state());
                if (world.arrived()) {
                    engine.ignition(false);
                    parkedAt = now;
                }
            }
            if (film.isPresent()
                    && writer.isPresent()
                    && now >= frames / film.get().framesPerSecond()) {
                var car = world.state();
                double pitch = RoadRenderer.bodyPitch(car.levelMps2());
                writer.get().write(film.get().camera().render(car.distanceM(), 0, pitch));
                frames++;
            }
        }
        engine.ignition(false);
        return frames;
    }
}
