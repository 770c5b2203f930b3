package org.truegrade.training.net;

/**
 * Weights of one convolution 3 × 3.
 *
 * @param name e.g. {@code conv3_2}
 * @param kernels as (out, in, 3, 3)
 * @param biases one an output channel
 */
record Convolution(String name, int out, int in, float[] kernels, float[] biases) {
    /** Numbers of one kernel of one input channel. */
    static final int TAPS = 9;

    Convolution {
        if (kernels.length != out * in * TAPS || biases.length != out) {
            throw new IllegalArgumentException(name + " is not " + out + " x " + in + " x 3 x 3");
        }
    }

    /** Only some of the outputs, of some of the inputs. */
    Convolution part(int[] outputs, int[] inputs) {
        var fewer = new float[outputs.length * inputs.length * TAPS];
        var bias = new float[outputs.length];
        for (int o = 0; o < outputs.length; o++) {
            bias[o] = biases[outputs[o]];
            for (int i = 0; i < inputs.length; i++) {
                System.arraycopy(
                        kernels, (outputs[o] * in + inputs[i]) * TAPS, fewer, (o * inputs.length + i) * TAPS, TAPS);
            }
        }
        return new Convolution(name, outputs.length, inputs.length, fewer, bias);
    }

    /** Each output channel times a positive number. */
    Convolution scaled(float[] factors) {
        var stretched = kernels.clone();
        var bias = biases.clone();
        int each = in * TAPS;
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] *= factors[i / each];
        }
        for (int o = 0; o < out; o++) {
            bias[o] *= factors[o];
        }
        return new Convolution(name, out, in, stretched, bias);
    }
}
