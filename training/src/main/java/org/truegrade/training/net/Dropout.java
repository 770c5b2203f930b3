package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/**
 * Leaves out numbers at random while training. The masks come from a seed of ours, so that a run that goes on from a
 * checkpoint draws what an unbroken one would have drawn.
 *
 * @param pooled share of what the trunk gives that is left out
 * @param units share of the hidden units that is left out
 */
record Dropout(double pooled, double units, long seed) {
    /** Leaves nothing out. */
    static final Dropout NONE = new Dropout(0, 0, 0);

    NDArray apply(NDArray values, int place) {
        double share = place == 0 ? pooled : units;
        if (share <= 0) {
            return values;
        }
        var random = new SplittableRandom(seed * 2 + place);
        var mask = new float[(int) values.size()];
        float kept = (float) (1 / (1 - share));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < share ? 0 : kept;
        }
        return values.mul(values.getManager().create(mask, values.getShape()));
    }
}
