package org.truegrade.trip;

import java.util.Optional;

/**
 * What one witness says of one stretch of road.
 *
 * @param timeNs moment of the observation (of the frame, for a camera), nanoseconds since the trip began
 * @param fromM begin of the stretch, metres ahead of where the car was at that moment: 20 for a camera, 0 or less for
 *     witnesses that feel the road under the wheels
 * @param toM end of the stretch, metres ahead
 * @param witness {@code camera}, {@code gnss}, {@code imu}, {@code power} or, in checks only, {@code truth}
 * @param model hash of the model or version of the method that said it
 * @param gradient empty where the witness says nothing of it
 * @param alignment empty where the witness says nothing of it
 * @param slope measured slope, where the witness measures one
 */
public record RoadEstimate(
        long timeNs,
        double fromM,
        double toM,
        String witness,
        String model,
        Optional<Probabilities<Gradient>> gradient,
        Optional<Probabilities<Alignment>> alignment,
        Optional<Slope> slope) {

    /** Where a camera looks: 20 to 80 m ahead. */
    public static final double CAMERA_FROM_M = 20;

    public static final double CAMERA_TO_M = 80;

    /**
     * A measured slope.
     *
     * @param mean rise over run, positive uphill
     * @param deviation its standard deviation
     */
    public record Slope(double mean, double deviation) {
        public Slope {
            if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
                throw new IllegalArgumentException("slope " + mean + " with deviation " + deviation);
            }
        }
    }

    public RoadEstimate {
        if (!(fromM < toM)) {
            throw new IllegalArgumentException("a stretch from " + fromM + " m to " + toM + " m");
        }
    }

    /** What a camera sees in one frame. */
    public static RoadEstimate ofCamera(
            long timeNs, String model, Probabilities<Gradient> gradient, Probabilities<Alignment> alignment) {
        return new RoadEstimate(
                timeNs,
                CAMERA_FROM_M,
                CAMERA_TO_M,
                "camera",
                model,
                Optional.of(gradient),
                Optional.of(alignment),
                Optional.empty());
    }
}
