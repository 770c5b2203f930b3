package org.truegrade.simulator.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;

/** Somebody with feet on pedals. The same seed drives the same way; a driver drives once. Used by one thread. */
public sealed interface Driver permits RoadDriver, TapeDriver {
    /** A driver who does just the given acts beside driving by the style's plan. */
    static Driver scripted(Road road, Style style, List<Act> acts, long seed) {
        return new RoadDriver(road, style, acts, seed);
    }

    /** A driver whose faults come by chance, as many as the style has, on open stretches. */
    static Driver of(Road road, Style style, long seed) {
        var random = new SplittableRandom(seed * 31 + style.ordinal());
        var acts = new ArrayList<Act>();
        for (double at = 150 + 300 * random.nextDouble(); at < road.lengthM() - 250; at += 120) {
            if (random.nextDouble() < style.faultsPerKm * 0.12) {
                acts.add(
                        random.nextBoolean()
                                ? Act.harshBraking(at, 3.4 + 1.6 * random.nextDouble(), 1.8 + random.nextDouble())
                                : Act.harshAcceleration(at, 3.3 + 0.6 * random.nextDouble(), 2.2));
            }
        }
        return new RoadDriver(road, style, acts, seed);
    }

    /** A driver who does at each place what a tape says, whatever comes of it. */
    static Driver replaying(CommandTape tape) {
        return new TapeDriver(tape);
    }

    /** Acceleration asked for now, on the level, m/s². */
    double wish(CarState car, double dt);

    /** The act that the driver is busy with. */
    Optional<Act> doing();

    /** Whether the drive is over. */
    boolean arrived(CarState car);
}
