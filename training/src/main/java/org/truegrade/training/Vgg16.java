package org.truegrade.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The convolution base of VGG16, configuration D of K. Simonyan, A. Zisserman, Very Deep Convolutional Networks for
 * Large-Scale Image Recognition (2014): 13 convolutions 3 × 3, stride 1, zero padding 1, each with ReLU, and 5 maximum
 * poolings 2 × 2, stride 2. Runs in PyTorch with frozen weights. Used by one thread.
 */
public final class Vgg16 implements AutoCloseable {
    /**
     * One of the five groups of convolutions, followed by a pooling.
     *
     * @param convolutions how many
     * @param channels that each of them gives
     */
    public record Group(int number, int convolutions, int channels) {
        /** Names of the convolutions, e.g. {@code conv3_2}. */
        public List<String> names() {
            var names = new ArrayList<String>();
            for (int i = 1; i <= convolutions; i++) {
                names.add("conv" + number + "_" + i);
            }
            return names;
        }
    }

    /** Configuration D. */
    public static final List<Group> GROUPS = List.of(
            new Group(1, 2, 64),
            new Group(2, 2, 128),
            new Group(3, 3, 256),
            new Group(4, 3, 512),
            new Group(5, 3, 512));

    /** Channels of the last pooling's output. */
    public static final int CHANNELS = GROUPS.getLast().channels();

    private final NDManager manager;
    private final SequentialBlock block;
    private final Map<String, Weights> weights;

    /** Weights of one convolution: kernels as (out, in, 3, 3), one bias an output channel. */
    public record Weights(int out, int in, float[] kernels, float[] biases) {}

    private Vgg16(NDManager manager, SequentialBlock block, Map<String, Weights> weights) {
        this.manager = manager;
        this.block = block;
        this.weights = weights;
    }

    /**
     * @param npz arrays {@code convG_N.weight} and {@code convG_N.bias} in float32
     * @throws IOException when the file is missing or is not this network
     */
    public static Vgg16 load(Path npz) throws IOException {
        if (!Files.isRegularFile(npz)) {
            throw new NoSuchFileException(npz.toString());
        }
        var manager = Engine.getEngine("PyTorch").newBaseManager();
        try (var in = Files.newInputStream(npz)) {
            var arrays = new HashMap<String, NDArray>();
            for (var array : NDList.decode(manager, in)) {
                arrays.put(array.getName(), array);
            }
            var weights = new HashMap<String, Weights>();
            var block = new SequentialBlock();
            int channels = 3;
            for (var group : GROUPS) {
                for (var name : group.names()) {
                    block.add(convolution(arrays, name, channels, group.channels(), weights));
                    block.add(Activation::relu);
                    channels = group.channels();
                }
                block.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
            }
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 160, 160));
            block.freezeParameters(true);
            return new Vgg16(manager, block, weights);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException(npz + " does not hold the weights of VGG16: " + e.getMessage(), e);
        }
    }

    private static Conv2d convolution(
            Map<String, NDArray> arrays, String name, int in, int out, Map<String, Weights> weights) {
        var kernels = arrays.get(name + ".weight");
        var biases = arrays.get(name + ".bias");
        if (kernels == null || biases == null || !kernels.getShape().equals(new Shape(out, in, 3, 3))) {
            throw new IllegalArgumentException(
                    name + " is missing or has another shape than " + out + " x " + in + " x 3 x 3");
        }
        weights.put(name, new Weights(out, in, kernels.toFloatArray(), biases.toFloatArray()));
        var conv = Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .setFilters(out)
                .optStride(new Shape(1, 1))
                .optPadding(new Shape(1, 1))
                .build();
        conv.getParameters().get("weight").setArray(kernels);
        conv.getParameters().get("bias").setArray(biases);
        return conv;
    }

    /** The weights of a convolution by its name. */
    public Weights weights(String convolution) {
        var found = weights.get(convolution);
        if (found == null) {
            throw new IllegalArgumentException("VGG16 has no convolution " + convolution);
        }
        return found;
    }

    /**
     * The last pooling's output.
     *
     * @param input N pictures of 3 × {@code size} × {@code size} numbers, blue, green, red, less their means
     * @return N × {@link #CHANNELS} × ({@code size}/32) × ({@code size}/32) numbers
     */
    public float[] features(float[] input, int size) {
        try (var scope = manager.newSubManager()) {
            var shape = new Shape(input.length / (3L * size * size), 3, size, size);
            var store = new ParameterStore(scope, false);
            return block.forward(store, new NDList(scope.create(input, shape)), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
