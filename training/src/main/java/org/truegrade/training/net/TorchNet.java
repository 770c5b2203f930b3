package org.truegrade.training.net;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The road network in PyTorch's memory. Used by one thread. */
final class TorchNet implements AutoCloseable {
    /** Scores before softmax, one row a picture. Belong to the manager of the pictures. */
    record Output(NDArray gradient, NDArray alignment, NDArray measures) {}

    private final int size;
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    TorchNet(NetWeights weights) {
        this.size = weights.size();
        // A GPU when there is one.
        this.manager = torch().newBaseManager(torch().defaultDevice());
        weights.tensors().forEach((name, tensor) -> {
            var array = manager.create(tensor.values(), new Shape(tensor.shape()));
            arrays.put(name, array);
        });
    }

    static Engine torch() {
        return Engine.getEngine("PyTorch");
    }

    /** Side of the picture that it takes. */
    int size() {
        return size;
    }

    Device device() {
        return manager.getDevice();
    }

    NDManager manager() {
        return manager;
    }

    Map<String, NDArray> arrays() {
        return arrays;
    }

    private NDArray array(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    /** Puts other numbers in place of these. */
    void set(NetWeights weights) {
        weights.tensors().forEach((name, tensor) -> array(name).set(tensor.values()));
    }

    NetWeights weights() {
        var tensors = new LinkedHashMap<String, Tensor>();
        arrays.forEach((name, array) -> tensors.put(
                name, Tensor.of(array.toFloatArray(), array.getShape().getShape())));
        return new NetWeights(tensors);
    }

    /**
     * @param pictures N × 3 × size × size
     */
    Output forward(NDArray pictures, Dropout dropout) {
        var pooled = pooled(trunk(pictures));
        var dropped = dropout.apply(pooled, 0);
        var units = TorchLayers.relu(linear(dropped, NetWeights.HIDDEN));
        var fewer = dropout.apply(units, 1);
        return new Output(
                linear(fewer, NetWeights.GRADIENT),
                linear(fewer, NetWeights.ALIGNMENT),
                linear(fewer, NetWeights.MEASURES));
    }

    /** The last pooling's output, N × 512 × cells × cells. */
    NDArray trunk(NDArray pictures) {
        var map = pictures;
        for (var name : Trunk.NAMES) {
            map = TorchLayers.after(name, convolution(name, map));
        }
        return map;
    }

    /** Sums of one convolution, before ReLU. */
    NDArray convolution(String name, NDArray map) {
        return TorchLayers.convolution(map, array(name + ".weight"), array(name + ".bias"));
    }

    /** Means over the height, then means over the width. */
    static NDArray pooled(NDArray map) {
        long pictures = map.getShape().get(0);
        var columns = map.mean(new int[] {2}).reshape(pictures, -1);
        var rows = map.mean(new int[] {3}).reshape(pictures, -1);
        return NDArrays.concat(new NDList(columns, rows), 1);
    }

    private NDArray linear(NDArray input, String name) {
        return Linear.linear(input, array(name + ".weight"), array(name + ".bias"))
                .singletonOrThrow();
    }

    @Override
    public void close() {
        manager.close();
    }
}
