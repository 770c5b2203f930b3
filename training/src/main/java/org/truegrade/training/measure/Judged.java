package org.truegrade.training.measure;

import org.truegrade.training.data.Daylight;
import org.truegrade.training.data.Label;

/**
 * What somebody or something said of one picture, with the truth.
 *
 * @param daylight as known, or as the picture looks
 * @param truth place of the true class
 * @param shares one probability a class, which sum to one
 */
record Judged(Label label, Daylight daylight, int truth, double[] shares) {
    int best() {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    boolean right() {
        return best() == truth;
    }

    /** Probability of the best class. */
    double sure() {
        return shares[best()];
    }
}
