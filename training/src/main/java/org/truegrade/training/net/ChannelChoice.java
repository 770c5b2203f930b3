package org.truegrade.training.net;

import java.util.Arrays;

/**
 * Which channels to keep, so that what they add to the next layer's sums, each stretched by a factor of its own, comes
 * nearest to what all of them add (Y. He, X. Zhang, J. Sun, Channel Pruning for Accelerating Very Deep Neural Networks,
 * 2017). Channels are dropped one after the other, always the one whose absence the others make up for best (B. Hassibi, D.
 * Stork, Optimal Brain Surgeon, 1993).
 */
final class ChannelChoice {
    /** In shares of the mean of the diagonal; two equal channels would have no inverse. */
    private static final double RIDGE = 1e-5;

    private ChannelChoice() {}

    /**
     * @param together for channels c and d: the sum over samples and outputs of the next layer of what c adds times what d
     *     adds
     * @return numbers of the kept channels, rising
     */
    static int[] keep(double[][] together, int count) {
        int channels = together.length;
        var inverse = inverse(together);
        var factors = new double[channels];
        Arrays.fill(factors, 1);
        var dropped = new boolean[channels];
        for (int left = channels; left > count; left--) {
            int least = -1;
            double cost = Double.POSITIVE_INFINITY;
            for (int c = 0; c < channels; c++) {
                double now = dropped[c] ? cost : factors[c] * factors[c] / inverse[c][c];
                if (now < cost) {
                    least = c;
                    cost = now;
                }
            }
            drop(least, inverse, factors, dropped);
        }
        var kept = new int[count];
        int at = 0;
        for (int c = 0; c < channels; c++) {
            if (!dropped[c]) {
                kept[at++] = c;
            }
        }
        return kept;
    }

    /** The others' factors and inverse without this channel. */
    private static void drop(int channel, double[][] inverse, double[] factors, boolean[] dropped) {
        dropped[channel] = true;
        var row = inverse[channel].clone();
        double pivot = row[channel];
        double lost = factors[channel] / pivot;
        for (int c = 0; c < factors.length; c++) {
            if (!dropped[c]) {
                double share = row[c] / pivot;
                factors[c] -= lost * row[c];
                var mine = inverse[c];
                for (int d = 0; d < factors.length; d++) {
                    mine[d] -= share * row[d];
                }
            }
        }
        factors[channel] = 0;
    }

    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += matrix[i][i] / n;
        }
        var copy = new double[n][];
        var identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            copy[i] = matrix[i].clone();
            copy[i][i] += Math.max(RIDGE * mean, 1e-12);
            identity[i][i] = 1;
        }
        Cholesky.solve(copy, identity);
        return identity;
    }

    static int[] all(int channels) {
        var all = new int[channels];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
