package org.truegrade.simulator.picture;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.truegrade.simulator.DemoDrive;

/**
 * How quick the renderer is: {@code bench/renderer}. Processor time of each thread, so that others on the machine do not
 * count.
 */
final class RendererBenchmark {
    private static final int FRAMES = 300;
    private static final int ROUNDS = 4;
    private static final int THREADS = 2;

    private RendererBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            ContactSheet.write(args[0]);
            return;
        }
        var road = DemoDrive.road();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round + ": the demo's country", DemoDrive.camera(road));
            for (long seed = 1; seed <= 3; seed++) {
                measure(
                        round + ": training country " + seed,
                        RoadRenderer.training(road, CameraMount.WINDSCREEN, seed));
            }
            samples(round);
        }
    }

    private static void measure(String name, RoadRenderer camera) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < FRAMES; i++) {
            camera.render(100 + i * 37.0, 0, 0);
        }
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.0f frames a second of one core%n", name, FRAMES / seconds);
    }

    /** Training samples, each a road, country and camera of its own, painted by two threads. */
    private static void samples(int round) throws InterruptedException {
        var nanos = new AtomicLong();
        var done = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            long first = (long) thread * FRAMES;
            Thread.ofPlatform().start(() -> {
                for (long seed = first; seed < first + FRAMES; seed++) {
                    RenderedRoads.sample(seed);
                }
                nanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                done.countDown();
            });
        }
        done.await();
        double milliseconds = nanos.get() / 1e6 / (THREADS * FRAMES);
        System.out.printf(
                Locale.ROOT,
                "%d: training samples: %.1f ms of processor time a frame, %.0f a second on two cores%n",
                round,
                milliseconds,
                2000 / milliseconds);
    }
}
