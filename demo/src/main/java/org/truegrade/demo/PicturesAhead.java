package org.truegrade.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.World;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.video.Picture;

/**
 * What the drive's camera sees, painted ahead of time by several threads. That is possible because the drive depends on
 * nobody who looks at it: a second world of the same drive is simply some pictures further on. {@link #next} is called by
 * one thread.
 */
final class PicturesAhead implements AutoCloseable {
    /** A third of a degree at 1 m/s²: weight goes back when the car gains speed. */
    private static final double PITCH_RAD_PER_MPS2 = Math.toRadians(0.3);

    /** @param car the car when the picture was taken */
    record Painted(CarState car, Picture picture) {}

    private final SteppedWorld world;
    private final double fps;
    private final int ahead;
    private final BlockingQueue<RoadRenderer> renderers;
    private final ExecutorService painters;
    private final Deque<Future<Painted>> pictures = new ArrayDeque<>();
    private long begun;

    /** @param renderer a new one for each painter */
    PicturesAhead(World world, Supplier<RoadRenderer> renderer, double fps, int threads) {
        this.world = new SteppedWorld(world);
        this.fps = fps;
        this.ahead = 2 * threads;
        this.renderers = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            renderers.add(renderer.get());
        }
        this.painters = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("painter-", 1).daemon().factory());
    }

    /** Time of a picture, nanoseconds since the drive began. */
    long timeNs(long number) {
        return Math.round(number * 1e9 / fps);
    }

    /** The pictures in their order. */
    Painted next() throws InterruptedException {
        while (pictures.size() < ahead) {
            var car = world.advanceTo(timeNs(begun++), stepped -> {});
            pictures.add(painters.submit(() -> paint(car)));
        }
        try {
            return pictures.removeFirst().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture of the drive could not be painted", e.getCause());
        }
    }

    private Painted paint(CarState car) throws InterruptedException {
        var renderer = renderers.take();
        try {
            double pitch = PITCH_RAD_PER_MPS2 * Math.clamp(car.levelMps2(), -5, 5);
            return new Painted(car, renderer.render(car.distanceM(), 0, pitch));
        } finally {
            renderers.add(renderer);
        }
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }
}
