package org.truegrade.training.net;

import java.util.Optional;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.Quantity;

/**
 * Numbers behind a label as the network learns them: each about −1 to 1, cut at ±4. The curvature is bent so that a bend of
 * 350 m radius and a turn of 8 m both have room.
 */
final class MeasureScale {
    static final int COUNT = 4;

    private static final double SLOPE = 0.03;
    /** 1/m. */
    private static final double CURVATURE = 1 / 350.0;

    private static final double HORIZON_MIDDLE = 0.45;
    private static final double HORIZON = 0.1;
    private static final double MOST = 4;

    private MeasureScale() {}

    /** Writes targets and which of them are known (1 or 0). */
    static void write(Measures measures, float[] targets, float[] known, int offset) {
        put(measures.slopeAhead().map(slope -> slope.value() / SLOPE), targets, known, offset);
        put(measures.slopeHere().map(slope -> slope.value() / SLOPE), targets, known, offset + 1);
        put(measures.curvatureAhead().map(bend -> curvature(bend.value())), targets, known, offset + 2);
        put(
                measures.horizonRow().map(Quantity::value).map(row -> (row - HORIZON_MIDDLE) / HORIZON),
                targets,
                known,
                offset + 3);
    }

    private static double curvature(double perMetre) {
        return Math.signum(perMetre) * Math.log1p(Math.abs(perMetre) / CURVATURE);
    }

    private static void put(Optional<Double> value, float[] targets, float[] known, int at) {
        value.ifPresent(number -> {
            targets[at] = (float) Math.clamp(number, -MOST, MOST);
            known[at] = 1;
        });
    }

    /** The slope that a network's number means, rise over run. */
    static double slope(double number) {
        return number * SLOPE;
    }
}
