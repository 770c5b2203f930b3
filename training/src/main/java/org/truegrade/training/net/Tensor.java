package org.truegrade.training.net;

import java.util.Arrays;

/**
 * Numbers of a network.
 *
 * @param shape lengths, the slowest first
 * @param values as many as the product of the lengths; not copied
 */
record Tensor(long[] shape, float[] values) {
    Tensor {
        if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) != values.length) {
            throw new IllegalArgumentException(values.length + " numbers are not " + Arrays.toString(shape));
        }
    }

    static Tensor of(float[] values, long... shape) {
        return new Tensor(shape, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && Arrays.equals(shape, that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }
}
