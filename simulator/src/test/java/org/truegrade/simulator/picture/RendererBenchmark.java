package org.truegrade.simulator.picture;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.truegrade.simulator.DemoDrive;

/** How quick the renderer is: {@code bench/renderer}. Processor time of one thread, so that others on the machine do not count. */
final class RendererBenchmark {
    private static final int FRAMES = 300;
    private static final int ROUNDS = 6;

    private RendererBenchmark() {}

    public static void main(String[] args) {
        var road = DemoDrive.road();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round + ": the demo's country", DemoDrive.camera(road));
            for (long seed = 1; seed <= 3; seed++) {
                measure(
                        round + ": training country " + seed,
                        RoadRenderer.training(road, CameraMount.WINDSCREEN, seed));
            }
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
}
