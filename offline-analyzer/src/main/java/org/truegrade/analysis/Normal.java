package org.truegrade.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    static double quantile(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }
}
