package org.truegrade.simulator.road;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * What is true of the stretch that a camera's answer is about, 20 to 80 m ahead.
 *
 * @param slope mean slope of the stretch against gravity, rise over run
 * @param meanCurvature mean of the curvature's amount over the stretch, 1/m; the junction turns count
 * @param curvature mean of the signed curvature, positive to the left
 * @param gradient uphill from 2.5 %, level within 1 %, downhill from -2.5 %; empty between
 * @param alignment a turn when the stretch holds 60 degrees or more of a junction turn; a curve from 1/350 on the mean;
 *     straight when it stays under 1/700 everywhere from the car on; empty between, and while the car turns
 * @param turnUnderWheels the junction turn that the car is in now (of 60 degrees or more in all), which says nothing of the
 *     stretch ahead: for tables that label the turn itself
 */
public record RoadAhead(
        double slope,
        double meanCurvature,
        double curvature,
        Optional<Gradient> gradient,
        Optional<Alignment> alignment,
        Optional<Alignment> turnUnderWheels) {
    public static final double CURVE = 1.0 / 350;
    public static final double STRAIGHT = 1.0 / 700;
    public static final double TURN = Math.toRadians(60);
    private static final double SURE_SLOPE = 0.025;
    private static final double LEVEL_SLOPE = 0.01;

    /** The class of a slope; empty between level and a sure slope. */
    public static Optional<Gradient> gradientOf(double slope) {
        if (slope >= SURE_SLOPE) {
            return Optional.of(Gradient.UPHILL);
        }
        if (slope <= -SURE_SLOPE) {
            return Optional.of(Gradient.DOWNHILL);
        }
        return Math.abs(slope) <= LEVEL_SLOPE ? Optional.of(Gradient.LEVEL) : Optional.empty();
    }

    static Alignment turnOf(double headingChange) {
        return headingChange > 0 ? Alignment.LEFT_TURN : Alignment.RIGHT_TURN;
    }
}
