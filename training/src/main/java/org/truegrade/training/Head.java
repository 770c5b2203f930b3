package org.truegrade.training;

import java.util.Arrays;

/**
 * One question's small network on {@link Pooled} numbers: a layer with ReLU, a layer, division by the temperature, softmax.
 *
 * @param name {@code gradient} or {@code alignment}
 * @param hidden weights of the first layer, one row a unit
 * @param hiddenBias one number a unit
 * @param output weights of the second layer, one row a class
 * @param outputBias one number a class
 * @param temperature by which the second layer's numbers are divided
 */
public record Head(
        String name, float[][] hidden, float[] hiddenBias, float[][] output, float[] outputBias, double temperature) {
    /** The same head with another temperature. */
    Head at(double newTemperature) {
        return new Head(name, hidden, hiddenBias, output, outputBias, newTemperature);
    }

    int classes() {
        return output.length;
    }

    /** Numbers before the temperature, one a class. */
    double[] scores(float[] pooled) {
        var units = new double[hidden.length];
        for (int unit = 0; unit < units.length; unit++) {
            double sum = hiddenBias[unit];
            var weights = hidden[unit];
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * pooled[i];
            }
            units[unit] = Math.max(0, sum);
        }
        var scores = new double[classes()];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = outputBias[c];
            for (int unit = 0; unit < units.length; unit++) {
                scores[c] += output[c][unit] * units[unit];
            }
        }
        return scores;
    }

    /** Calibrated probabilities, one a class. */
    double[] probabilities(float[] pooled) {
        return softmax(scores(pooled), temperature);
    }

    static double[] softmax(double[] scores, double temperature) {
        double most = Arrays.stream(scores).max().orElse(0);
        var shares = Arrays.stream(scores)
                .map(score -> Math.exp((score - most) / temperature))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
