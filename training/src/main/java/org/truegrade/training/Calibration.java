package org.truegrade.training;

import java.util.Arrays;
import java.util.List;

/** Fits a head's temperature (C. Guo et al., On Calibration of Modern Neural Networks, 2017) and measures what is left. */
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /** Mean of −ln of the right class's probability, each class weighing the same. */
    static double loss(Head head, List<Labelled> examples, int classes) {
        return loss(scores(head, examples), examples, classes, head.temperature());
    }

    private static double[][] scores(Head head, List<Labelled> examples) {
        return examples.stream().map(example -> head.scores(example.pooled())).toArray(double[][]::new);
    }

    private static double loss(double[][] scores, List<Labelled> examples, int classes, double temperature) {
        var sum = new double[classes];
        var count = new int[classes];
        for (int i = 0; i < scores.length; i++) {
            int label = examples.get(i).label();
            sum[label] -= Math.log(Math.max(1e-9, Head.softmax(scores[i], temperature)[label]));
            count[label]++;
        }
        double loss = 0;
        for (int c = 0; c < classes; c++) {
            loss += count[c] == 0 ? 0 : sum[c] / count[c];
        }
        return loss / Math.max(1, Arrays.stream(count).filter(n -> n > 0).count());
    }

    /** The temperature with the least loss on held-out examples, between 0.25 and 8. */
    static double temperature(Head head, List<Labelled> examples, int classes) {
        var scores = scores(head, examples);
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int i = -40; i <= 60; i++) {
            double temperature = Math.pow(2, i / 20.0);
            double loss = loss(scores, examples, classes, temperature);
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /**
     * Expected calibration error: in ten bins of the best class's probability, the mean gap between that probability and
     * the share of right answers, weighed by the bin's size.
     *
     * @param probabilities of each example
     */
    static double expectedError(List<double[]> probabilities, List<Integer> labels) {
        var sure = new double[BINS];
        var right = new double[BINS];
        for (int i = 0; i < labels.size(); i++) {
            int best = Confusion.best(probabilities.get(i));
            double share = probabilities.get(i)[best];
            int bin = Math.min(BINS - 1, (int) (share * BINS));
            sure[bin] += share;
            right[bin] += best == labels.get(i) ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sure[bin] - right[bin]) / Math.max(1, labels.size());
        }
        return error;
    }
}
