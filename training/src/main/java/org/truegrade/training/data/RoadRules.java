package org.truegrade.training.data;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * From measured numbers to a label, with what lies between two classes left out: a number that is in a class but whose 90 %
 * interval reaches into another class is no label either.
 */
final class RoadRules {
    /** The stretch that a label is about, metres ahead of the camera. */
    static final double FROM_M = 20;

    static final double TO_M = 80;
    static final double STEEP = 0.025;
    static final double LEVEL = 0.01;
    static final double CURVE = 1.0 / 350;
    static final double STRAIGHT = 1.0 / 700;
    static final double TURN_RAD = Math.toRadians(60);
    /** Deviations on either side of a 90 % interval of a normal distribution. */
    static final double SURE = 1.645;

    private RoadRules() {}

    static Optional<Gradient> gradient(Quantity slope) {
        double least = slope.value() - SURE * slope.deviation();
        double most = slope.value() + SURE * slope.deviation();
        if (slope.value() >= STEEP && least > LEVEL) {
            return Optional.of(Gradient.UPHILL);
        }
        if (slope.value() <= -STEEP && most < -LEVEL) {
            return Optional.of(Gradient.DOWNHILL);
        }
        return Math.abs(slope.value()) <= LEVEL && most < STEEP && least > -STEEP
                ? Optional.of(Gradient.LEVEL)
                : Optional.empty();
    }

    /**
     * @param mean of the curvature's amount over the stretch, 1/m
     * @param most of the curvature's amount anywhere from the car to the end of the stretch, 1/m
     * @param turnRad largest change of course within 40 m of the stretch, radians, positive to the left
     */
    static Optional<Alignment> alignment(Quantity mean, Quantity most, double turnRad) {
        if (Math.abs(turnRad) >= TURN_RAD) {
            return Optional.of(turnRad > 0 ? Alignment.LEFT_TURN : Alignment.RIGHT_TURN);
        }
        if (mean.value() >= CURVE && mean.value() - SURE * mean.deviation() > STRAIGHT) {
            return Optional.of(Alignment.CURVE);
        }
        return most.value() < STRAIGHT && most.value() + SURE * most.deviation() < CURVE
                ? Optional.of(Alignment.STRAIGHT)
                : Optional.empty();
    }
}
