package org.truegrade.simulator.picture;

import org.truegrade.simulator.road.Junction;
import org.truegrade.simulator.road.Road;

/**
 * The other roads of a junction at which the car turns: the one that it came on may go straight on, the one that it takes may
 * come from the other side. Both are straight and lie in the land as it is.
 */
final class Crossing {
    private static final double LENGTH_M = 160;

    private final double half;
    private final double middle;
    final Junction junction;
    final boolean straightOn;
    final boolean opposite;

    /** What tells the way: arrows on the lane, a sign beside it. A bare corner tells it by itself. */
    final boolean arrows;

    final boolean sign;
    private final double inX;
    private final double inY;
    private final double inTx;
    private final double inTy;
    private final double outX;
    private final double outY;
    private final double outTx;
    private final double outTy;

    Crossing(Road road, Junction junction, Scenery scenery) {
        half = scenery.halfM();
        middle = scenery.middleM();
        this.junction = junction;
        long hash = Noise.mix(scenery.seed(), 77, Math.round(junction.fromM()));
        double shape = Noise.unit(hash, 0);
        // Half of the junctions are the end of a road: there the picture alone says that the car must turn.
        straightOn = shape > 0.5;
        opposite = shape < 0.3 || shape > 0.75;
        double told = Noise.unit(hash, 12);
        boolean corner = !straightOn && !opposite;
        arrows = told < 0.6 && !corner || told < 0.2;
        sign = told > 0.3 && !corner || told > 0.8;
        double in = junction.fromM();
        double out = junction.toM();
        inX = road.xAt(in);
        inY = road.yAt(in);
        inTx = Math.cos(road.headingAt(in - 3));
        inTy = Math.sin(road.headingAt(in - 3));
        outX = road.xAt(out);
        outY = road.yAt(out);
        outTx = Math.cos(road.headingAt(out + 3));
        outTy = Math.sin(road.headingAt(out + 3));
    }

    /** Metres from the pavement of the other roads, negative on it; large where there is none. */
    double edge(double x, double y) {
        double edge = 1e3;
        if (straightOn) {
            edge = arm((x - inX) * inTx + (y - inY) * inTy, inTx * (y - inY) - inTy * (x - inX));
        }
        if (opposite) {
            double along = -((x - outX) * outTx + (y - outY) * outTy);
            edge = Math.min(edge, arm(along, outTx * (y - outY) - outTy * (x - outX)));
        }
        return edge;
    }

    private double arm(double along, double left) {
        double side = Math.abs(left - middle) - half;
        double end = Math.max(-along, along - LENGTH_M);
        return end <= 0 ? side : Math.hypot(Math.max(side, 0), end);
    }

    /** Metres left of the centre line of the arm that a place lies on; NaN off the arms or near the middle. */
    double centre(double x, double y) {
        double keep = 2 * half + 3;
        if (straightOn) {
            double along = (x - inX) * inTx + (y - inY) * inTy;
            double left = inTx * (y - inY) - inTy * (x - inX) - middle;
            if (along > keep + Math.abs(junction.toM() - junction.fromM()) / 2 && Math.abs(left) < half) {
                return left;
            }
        }
        if (opposite) {
            double along = -((x - outX) * outTx + (y - outY) * outTy);
            double left = outTx * (y - outY) - outTy * (x - outX) - middle;
            if (along > keep + Math.abs(junction.toM() - junction.fromM()) / 2 && Math.abs(left) < half) {
                return left;
            }
        }
        return Double.NaN;
    }
}
