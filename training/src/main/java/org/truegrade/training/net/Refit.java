package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Solves a layer's weights anew, so that from a thinner input it gives what the whole network's layer gave: least squares in
 * 64 bits with a ridge that pulls towards the weights as they were (Y. He, X. Zhang, J. Sun, Channel Pruning for
 * Accelerating Very Deep Neural Networks, 2017, without their ReLU).
 *
 * @param weights solved ones
 * @param errorBefore share of the target's variance that is missed on samples not fitted to, with the weights as they were
 * @param errorAfter the same with the solved ones
 */
record Refit(Convolution weights, double errorBefore, double errorAfter) {
    /**
     * @param before the layer's weights for the kept inputs and outputs
     * @param seen rows of {@code before.in() * 9} numbers, in 32 bits
     * @param wanted rows of {@code before.out()} sums
     * @param fitted how many of the rows, from the first, are fitted to; the others measure
     * @param ridges to try, in shares of the mean square of an input number; the one with the least error is taken
     */
    static Refit of(Convolution before, NDArray seen, NDArray wanted, long fitted, List<Double> ridges) {
        try (NDManager scope = seen.getManager().newSubManager()) {
            seen.attach(scope);
            wanted.attach(scope);
            var x = seen.toType(DataType.FLOAT64, true);
            var y = wanted.toType(DataType.FLOAT64, true);
            int inputs = before.in() * Convolution.TAPS;
            var old = scope.create(before.kernels(), new Shape(before.out(), inputs))
                    .toType(DataType.FLOAT64, true)
                    .transpose();
            var oldBias = scope.create(before.biases()).toType(DataType.FLOAT64, true);
            var part = ":" + fitted;
            var missed = y.sub(x.matMul(old)).sub(oldBias);
            var xFit = x.get(part);
            var missedFit = missed.get(part);
            var xMean = xFit.mean(new int[] {0});
            var missedMean = missedFit.mean(new int[] {0});
            var centred = xFit.sub(xMean);
            var normal = rows(centred.transpose().matMul(centred), inputs);
            var wish = rows(centred.transpose().matMul(missedFit.sub(missedMean)), before.out());
            var rest = fitted + ":";
            double variance = meanSquare(y.get(rest).sub(y.get(rest).mean(new int[] {0})));
            var best = new Refit(before, meanSquare(missed.get(rest)) / variance, Double.POSITIVE_INFINITY);
            for (double ridge : ridges) {
                var change = solve(normal, wish, ridge);
                var delta = scope.create(flat(change), new Shape(inputs, before.out()));
                var biasChange =
                        missedMean.sub(xMean.reshape(1, inputs).matMul(delta).flatten());
                var left = missed.get(rest).sub(x.get(rest).matMul(delta)).sub(biasChange);
                double error = meanSquare(left) / variance;
                if (error < best.errorAfter()) {
                    best = new Refit(
                            new Convolution(
                                    before.name(),
                                    before.out(),
                                    before.in(),
                                    floats(old.add(delta).transpose()),
                                    floats(oldBias.add(biasChange))),
                            best.errorBefore(),
                            error);
                }
            }
            return best;
        }
    }

    private static double[][] solve(double[][] normal, double[][] wish, double ridge) {
        var matrix = Arrays.stream(normal).map(double[]::clone).toArray(double[][]::new);
        var right = Arrays.stream(wish).map(double[]::clone).toArray(double[][]::new);
        double mean = 0;
        for (int i = 0; i < matrix.length; i++) {
            mean += matrix[i][i] / matrix.length;
        }
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] += Math.max(ridge * mean, 1e-12);
        }
        Cholesky.solve(matrix, right);
        return right;
    }

    private static double meanSquare(NDArray values) {
        return values.square().mean().getDouble();
    }

    private static float[] floats(NDArray array) {
        return array.toType(DataType.FLOAT32, true).toFloatArray();
    }

    private static double[][] rows(NDArray matrix, int length) {
        var flat = matrix.toDoubleArray();
        var rows = new double[flat.length / length][length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(flat, row * length, rows[row], 0, length);
        }
        return rows;
    }

    private static double[] flat(double[][] rows) {
        int length = rows[0].length;
        var flat = new double[rows.length * length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * length, length);
        }
        return flat;
    }
}
