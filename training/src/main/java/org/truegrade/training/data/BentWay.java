package org.truegrade.training.data;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * The way of a bent road in front of the camera: how far it leaves the car's own direction, and how far it leaves the plane
 * that the car stands on.
 *
 * @param slopeHere under the wheels, rise over run against gravity
 * @param slopeAhead that the road has from {@code slopeFrom + slopeOver} to {@code slopeTo}; after that the land is level
 * @param slopeFrom where the slope begins to change, metres ahead
 * @param slopeOver length of each change of slope, metres
 * @param slopeTo where the slope ends, metres ahead
 * @param curvature 1/m, positive to the left
 * @param curveFrom where the curvature begins to grow, metres ahead; may be behind the car
 * @param curveOver length over which it grows, and over which it goes back
 * @param curveTo where it begins to go back, metres ahead
 */
record BentWay(
        double slopeHere,
        double slopeAhead,
        double slopeFrom,
        double slopeOver,
        double slopeTo,
        double curvature,
        double curveFrom,
        double curveOver,
        double curveTo) {
    private static final double STEP = 1;

    double slopeAt(double aheadM) {
        double change = ramp(aheadM, slopeFrom, slopeOver);
        double end = ramp(aheadM, slopeTo, slopeOver);
        return (1 - end) * (slopeHere + change * (slopeAhead - slopeHere));
    }

    double curvatureAt(double aheadM) {
        return curvature * (ramp(aheadM, curveFrom, curveOver) - ramp(aheadM, curveTo, curveOver));
    }

    private static double ramp(double at, double from, double over) {
        double share = Math.clamp((at - from) / over, 0, 1);
        return share * share * (3 - 2 * share);
    }

    /** Heights of the road over the car's plane at the distances, metres: slope against that under the wheels, added up. */
    double[] rises(double[] aheadM) {
        var rises = new double[aheadM.length];
        double rise = 0;
        double at = 0;
        for (int i = 0; i < aheadM.length; i++) {
            double step = (aheadM[i] - at) / Math.max(1, Math.ceil((aheadM[i] - at) / STEP));
            for (; at < aheadM[i] - step / 2; at += step) {
                rise += step * (slopeAt(at + step / 2) - slopeHere);
            }
            rises[i] = rise;
        }
        return rises;
    }

    /** How far the road's middle lies to the left of the car's direction at the distances, metres. */
    double[] offsets(double[] aheadM) {
        var offsets = new double[aheadM.length];
        double offset = 0;
        double course = 0;
        double at = 0;
        for (int i = 0; i < aheadM.length; i++) {
            double step = (aheadM[i] - at) / Math.max(1, Math.ceil((aheadM[i] - at) / STEP));
            for (; at < aheadM[i] - step / 2; at += step) {
                double turned = step * curvatureAt(at + step / 2);
                // A road that has turned by more than a right angle is seen no more; 1.2 rad keeps the tangent small.
                offset += step * Math.tan(Math.clamp(course + turned / 2, -1.2, 1.2));
                course += turned;
            }
            offsets[i] = offset;
        }
        return offsets;
    }

    /** Mean slope of the stretch that a label is about. */
    double slopeOfStretch() {
        return mean(this::slopeAt);
    }

    double curvatureOfStretch() {
        return mean(this::curvatureAt);
    }

    private static double mean(DoubleUnaryOperator value) {
        double sum = 0;
        for (double at = RoadRules.FROM_M + STEP / 2; at < RoadRules.TO_M; at += STEP) {
            sum += value.applyAsDouble(at);
        }
        return sum * STEP / (RoadRules.TO_M - RoadRules.FROM_M);
    }

    Optional<Gradient> gradient() {
        return RoadRules.gradient(Quantity.exact(slopeOfStretch()));
    }

    Optional<Alignment> alignment() {
        double most = 0;
        double mean = 0;
        for (double at = 0; at < RoadRules.TO_M; at += STEP) {
            double amount = Math.abs(curvatureAt(at));
            most = Math.max(most, amount);
            mean += at < RoadRules.FROM_M ? 0 : amount * STEP / (RoadRules.TO_M - RoadRules.FROM_M);
        }
        return RoadRules.alignment(Quantity.exact(mean), Quantity.exact(most), 0);
    }
}
