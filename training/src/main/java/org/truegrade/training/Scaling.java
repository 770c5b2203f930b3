package org.truegrade.training;

import java.util.Arrays;
import java.util.List;

/** Brings each number of the input to mean 0 and deviation 1 over the training part. */
record Scaling(float[] mean, float[] deviation) {
    static Scaling of(List<Labelled> examples) {
        var mean = new double[Pooled.LENGTH];
        var square = new double[Pooled.LENGTH];
        for (var example : examples) {
            for (int i = 0; i < mean.length; i++) {
                double value = example.pooled()[i];
                mean[i] += value / examples.size();
                square[i] += value * value / examples.size();
            }
        }
        // Numbers that hardly ever differ from zero would be blown up: none is stretched beyond a fifth of the usual.
        var deviations = new double[mean.length];
        Arrays.setAll(deviations, i -> Math.sqrt(Math.max(0, square[i] - mean[i] * mean[i])));
        double usual = Arrays.stream(deviations).average().orElse(1);
        var means = new float[mean.length];
        var floored = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            means[i] = (float) mean[i];
            floored[i] = (float) Math.max(deviations[i], 0.2 * usual);
        }
        return new Scaling(means, floored);
    }

    void apply(float[] pooled, float[] into, int offset) {
        for (int i = 0; i < mean.length; i++) {
            into[offset + i] = (pooled[i] - mean[i]) / deviation[i];
        }
    }

    /** Changes a first layer for scaled numbers into one for numbers as they are. */
    void fold(float[][] weights, float[] biases) {
        for (int row = 0; row < weights.length; row++) {
            double shift = 0;
            for (int i = 0; i < mean.length; i++) {
                weights[row][i] /= deviation[i];
                shift += weights[row][i] * mean[i];
            }
            biases[row] -= (float) shift;
        }
    }
}
