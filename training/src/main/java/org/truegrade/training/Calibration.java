package org.truegrade.training;

import java.util.List;

/** Fits a head's temperature (C. Guo et al., On Calibration of Modern Neural Networks, 2017) and measures what is left. */
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /** Mean of −ln of the right class's probability; classes, real and rendered apart, weigh by the root of their size. */
    static double loss(Head head, List<Labelled> examples, int classes) {
        return loss(scores(head, examples), examples, classes, head.temperature());
    }

    private static double[][] scores(Head head, List<Labelled> examples) {
        return examples.stream().map(example -> head.scores(example.pooled())).toArray(double[][]::new);
    }

    private static double loss(double[][] scores, List<Labelled> examples, int classes, double temperature) {
        var sum = new double[2 * classes];
        var count = new int[2 * classes];
        for (int i = 0; i < scores.length; i++) {
            int label = examples.get(i).label();
            int cell = examples.get(i).example().rendered() ? label : classes + label;
            sum[cell] -= Math.log(Math.max(1e-9, Head.softmax(scores[i], temperature)[label]));
            count[cell]++;
        }
        double loss = 0;
        double weights = 0;
        for (int cell = 0; cell < sum.length; cell++) {
            if (count[cell] > 0) {
                double weight = Math.sqrt(count[cell]);
                loss += weight * sum[cell] / count[cell];
                weights += weight;
            }
        }
        return weights == 0 ? 0 : loss / weights;
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
     */
    static double expectedError(List<Answer> answers) {
        var sure = new double[BINS];
        var right = new double[BINS];
        for (var answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.share() * BINS));
            sure[bin] += answer.share();
            right[bin] += answer.right() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sure[bin] - right[bin]) / Math.max(1, answers.size());
        }
        return error;
    }
}
