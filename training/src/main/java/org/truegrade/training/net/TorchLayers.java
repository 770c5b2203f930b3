package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/** VGG16's layers as functions of arrays. Results belong to the manager of the first argument. */
final class TorchLayers {
    private static final Shape ONE = new Shape(1, 1);
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    private TorchLayers() {}

    static NDArray convolution(NDArray input, NDArray kernels, NDArray biases) {
        return Conv2d.conv2d(input, kernels, biases, ONE, ONE, ONE).singletonOrThrow();
    }

    static NDArray convolution(NDArray input, Convolution weights, NDManager manager) {
        return convolution(
                input,
                manager.create(weights.kernels(), new Shape(weights.out(), weights.in(), 3, 3)),
                manager.create(weights.biases(), new Shape(weights.out())));
    }

    static NDArray relu(NDArray sums) {
        return Activation.relu(sums);
    }

    static NDArray pool(NDArray map) {
        return Pool.maxPool2d(map, TWO, TWO, NONE, false);
    }

    /** ReLU, and the pooling where a group ends. */
    static NDArray after(String convolution, NDArray sums) {
        var bent = relu(sums);
        return Trunk.endsGroup(convolution) ? pool(bent) : bent;
    }
}
