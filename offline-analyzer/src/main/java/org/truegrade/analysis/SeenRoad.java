package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.events.Motion;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Trip;

/**
 * A small world for tests and checks: what a camera would say of a road made of stretches, one frame a second, each about
 * the stretch 20 to 80 m ahead. Level and straight where nothing else is said.
 */
public final class SeenRoad {
    private record Part(double fromM, double toM, Gradient gradient, Alignment alignment, double share) {}

    private static final long EVERY_NS = 1_000_000_000L;
    private static final double SURE = 0.95;

    private final Motion motion;
    private final List<Part> parts = new ArrayList<>();

    private SeenRoad(Motion motion) {
        this.motion = motion;
    }

    public static SeenRoad of(Trip trip) {
        return new SeenRoad(Motion.of(trip));
    }

    /**
     * @param share probability that the camera gives to the gradient; the others share the rest
     */
    public SeenRoad with(Gradient gradient, double fromM, double toM, double share) {
        parts.add(new Part(fromM, toM, gradient, Alignment.STRAIGHT, share));
        return this;
    }

    public SeenRoad with(Alignment alignment, double fromM, double toM) {
        parts.add(new Part(fromM, toM, Gradient.LEVEL, alignment, SURE));
        return this;
    }

    /** One estimate for every frame. */
    public List<RoadEstimate> estimates() {
        var estimates = new ArrayList<RoadEstimate>();
        for (long t = 0; t <= motion.endNs(); t += EVERY_NS) {
            double ahead = motion.distanceAt(t).orElse(0) + (RoadEstimate.CAMERA_FROM_M + RoadEstimate.CAMERA_TO_M) / 2;
            var part = parts.stream()
                    .filter(one -> one.fromM() <= ahead && ahead < one.toM())
                    .findFirst()
                    .orElse(new Part(0, 0, Gradient.LEVEL, Alignment.STRAIGHT, SURE));
            estimates.add(RoadEstimate.ofCamera(
                    t,
                    "test world",
                    sure(Gradient.class, part.gradient(), part.share()),
                    sure(Alignment.class, part.alignment(), SURE)));
        }
        return estimates;
    }

    private static <E extends Enum<E>> Probabilities<E> sure(Class<E> type, E kind, double share) {
        var kinds = type.getEnumConstants();
        var values = new double[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            values[i] = kinds[i] == kind ? share : (1 - share) / (kinds.length - 1);
        }
        return Probabilities.of(type, values);
    }
}
