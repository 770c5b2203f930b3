package org.truegrade.training.measure;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression on standardised numbers, with a penalty on the squares of the weights; classes weigh by the
 * inverse root of their size. Fitted by Adam on all examples at once; the same examples give the same weights.
 */
final class LogisticRegression {
    /** One example. */
    record Example(float[] numbers, int truth) {}

    private static final int STEPS = 250;
    private static final double RATE = 0.02;

    private final double[] mean;
    private final double[] scale;
    private final double[][] weights;

    private LogisticRegression(double[] mean, double[] scale, double[][] weights) {
        this.mean = mean;
        this.scale = scale;
        this.weights = weights;
    }

    /**
     * @param penalty on half the squared weights, per example
     */
    static LogisticRegression fit(List<Example> examples, int classes, double penalty) {
        int length = examples.getFirst().numbers().length;
        var model = new LogisticRegression(new double[length], new double[length], new double[classes][length + 1]);
        model.standardise(examples);
        var classWeight = classWeights(examples, classes);
        var first = new double[classes][length + 1];
        var second = new double[classes][length + 1];
        for (int step = 1; step <= STEPS; step++) {
            var slope = model.slope(examples, classWeight, penalty);
            for (int c = 0; c < classes; c++) {
                for (int i = 0; i <= length; i++) {
                    first[c][i] += 0.1 * (slope[c][i] - first[c][i]);
                    second[c][i] += 0.001 * (slope[c][i] * slope[c][i] - second[c][i]);
                    double along = first[c][i] / (1 - Math.pow(0.9, step));
                    double around = Math.sqrt(second[c][i] / (1 - Math.pow(0.999, step)));
                    model.weights[c][i] -= RATE * along / (around + 1e-8) * (1 - (step - 1.0) / STEPS);
                }
            }
        }
        return model;
    }

    /** The penalty of three with the least loss on held-out examples. */
    static LogisticRegression chosen(List<Example> train, List<Example> held, int classes) {
        var best = fit(train, classes, 0.001);
        for (double penalty : new double[] {0.01, 0.1}) {
            var other = fit(train, classes, penalty);
            best = other.loss(held) < best.loss(held) ? other : best;
        }
        return best;
    }

    private double loss(List<Example> examples) {
        return examples.stream()
                .mapToDouble(each -> -Math.log(Math.max(1e-12, shares(each.numbers())[each.truth()])))
                .average()
                .orElse(0);
    }

    private void standardise(List<Example> examples) {
        var square = new double[mean.length];
        for (var example : examples) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += example.numbers()[i] / (double) examples.size();
                square[i] += example.numbers()[i] * (double) example.numbers()[i] / examples.size();
            }
        }
        for (int i = 0; i < mean.length; i++) {
            double deviation = Math.sqrt(Math.max(0, square[i] - mean[i] * mean[i]));
            scale[i] = deviation > 1e-9 ? 1 / deviation : 0;
        }
    }

    private static double[] classWeights(List<Example> examples, int classes) {
        var counts = new double[classes];
        examples.forEach(example -> counts[example.truth()]++);
        return Arrays.stream(counts)
                .map(count -> count > 0 ? Math.sqrt(examples.size() / count) : 0)
                .toArray();
    }

    private double[][] slope(List<Example> examples, double[] classWeight, double penalty) {
        int length = mean.length;
        var slope = new double[weights.length][length + 1];
        var scaled = new double[length];
        double total = 0;
        for (var example : examples) {
            scale(example.numbers(), scaled);
            var shares = sharesOf(scaled);
            double weight = classWeight[example.truth()];
            total += weight;
            for (int c = 0; c < weights.length; c++) {
                double error = weight * (shares[c] - (c == example.truth() ? 1 : 0));
                for (int i = 0; i < length; i++) {
                    slope[c][i] += error * scaled[i];
                }
                slope[c][length] += error;
            }
        }
        for (int c = 0; c < weights.length; c++) {
            for (int i = 0; i <= length; i++) {
                slope[c][i] = slope[c][i] / total + (i < length ? penalty * weights[c][i] : 0);
            }
        }
        return slope;
    }

    private void scale(float[] numbers, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (numbers[i] - mean[i]) * scale[i];
        }
    }

    /** Probabilities of the classes. */
    double[] shares(float[] numbers) {
        var scaled = new double[mean.length];
        scale(numbers, scaled);
        return sharesOf(scaled);
    }

    private double[] sharesOf(double[] scaled) {
        var shares = new double[weights.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = weights[c][scaled.length];
            for (int i = 0; i < scaled.length; i++) {
                shares[c] += weights[c][i] * scaled[i];
            }
        }
        double most = Arrays.stream(shares).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(shares[c] - most);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }
}
