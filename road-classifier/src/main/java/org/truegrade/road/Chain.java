package org.truegrade.road;

import java.util.Arrays;

/**
 * A hidden Markov chain: what is at each place is one of a few kinds, which changes from place to place with fixed
 * probabilities and is seen through likelihoods. Forward–backward algorithm (L. Rabiner, A Tutorial on Hidden Markov Models,
 * 1989, section III), each step scaled to sum 1.
 *
 * @param begin probability of each kind at the first place
 * @param change probability of kind j (column) one place after kind i (row)
 */
record Chain(double[] begin, double[][] change) {
    Chain {
        if (change.length != begin.length || !sumsToOne(begin)) {
            throw new IllegalArgumentException("a chain of " + begin.length + " kinds with " + change.length + " rows");
        }
        for (var row : change) {
            if (row.length != begin.length || !sumsToOne(row)) {
                throw new IllegalArgumentException("probabilities of a chain: " + Arrays.toString(row));
            }
        }
    }

    private static boolean sumsToOne(double[] values) {
        return Arrays.stream(values).allMatch(value -> value >= 0)
                && Math.abs(Arrays.stream(values).sum() - 1) < 1e-9;
    }

    /**
     * Probability of each kind at each place, given everything that was seen.
     *
     * @param likelihoods for each place how well each kind explains what was seen there, up to a factor; all equal where
     *     nothing was seen
     */
    double[][] posterior(double[][] likelihoods) {
        int places = likelihoods.length;
        var forward = new double[places][];
        for (int i = 0; i < places; i++) {
            forward[i] = i == 0 ? begin.clone() : after(forward[i - 1]);
            scale(forward[i], likelihoods[i]);
        }
        var backward = new double[begin.length];
        Arrays.fill(backward, 1);
        for (int i = places - 1; i >= 0; i--) {
            scale(forward[i], backward);
            backward = before(backward, likelihoods[i]);
        }
        return forward;
    }

    private double[] after(double[] here) {
        var next = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            for (int j = 0; j < here.length; j++) {
                next[j] += here[i] * change[i][j];
            }
        }
        return next;
    }

    /** What a place and all after it say of the kind one place before. */
    private double[] before(double[] later, double[] likelihood) {
        var here = new double[later.length];
        for (int i = 0; i < here.length; i++) {
            for (int j = 0; j < here.length; j++) {
                here[i] += change[i][j] * likelihood[j] * later[j];
            }
        }
        var ones = new double[here.length];
        Arrays.fill(ones, 1);
        scale(here, ones);
        return here;
    }

    private static void scale(double[] values, double[] factors) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = sum > 0 ? values[i] / sum : 1.0 / values.length;
        }
    }
}
