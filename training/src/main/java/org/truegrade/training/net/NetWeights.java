package org.truegrade.training.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.truegrade.training.Vgg16;

/**
 * All numbers of the road network by name: {@code conv1_1.weight} (out, in, 3, 3), {@code conv1_1.bias} (out), …, and
 * {@code .weight} (out, in) and {@code .bias} (out) of {@link #HIDDEN} and the {@link #HEADS}.
 */
record NetWeights(Map<String, Tensor> tensors) {
    static final String HIDDEN = "hidden";
    static final String GRADIENT = "gradient";
    static final String ALIGNMENT = "alignment";
    /** Slope ahead, slope here, curvature ahead, row of the horizon: see {@link MeasureScale}. */
    static final String MEASURES = "measures";

    static final List<String> HEADS = List.of(GRADIENT, ALIGNMENT, MEASURES);
    private static final List<Integer> OUTPUTS = List.of(3, 4, MeasureScale.COUNT);

    NetWeights {
        tensors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /**
     * A trunk and heads that know nothing yet.
     *
     * @param cells rows and columns of the trunk's last map
     */
    static NetWeights fresh(Trunk trunk, int cells, int units, long seed) {
        var tensors = new LinkedHashMap<String, Tensor>();
        for (var each : trunk.convolutions()) {
            tensors.put(each.name() + ".weight", Tensor.of(each.kernels(), each.out(), each.in(), 3, 3));
            tensors.put(each.name() + ".bias", Tensor.of(each.biases(), each.out()));
        }
        var random = new Random(seed);
        int inputs = 2 * cells * Vgg16.CHANNELS;
        layer(tensors, HIDDEN, units, inputs, Math.sqrt(2.0 / inputs), random);
        for (int i = 0; i < HEADS.size(); i++) {
            layer(tensors, HEADS.get(i), OUTPUTS.get(i), units, 0.3 / Math.sqrt(units), random);
        }
        return new NetWeights(tensors);
    }

    private static void layer(Map<String, Tensor> into, String name, int out, int in, double deviation, Random random) {
        var weights = new float[out * in];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (deviation * random.nextGaussian());
        }
        into.put(name + ".weight", Tensor.of(weights, out, in));
        into.put(name + ".bias", Tensor.of(new float[out], out));
    }

    Tensor get(String name) {
        return Objects.requireNonNull(tensors.get(name), () -> "the network has no " + name);
    }

    Trunk trunk() {
        var list = new ArrayList<Convolution>();
        for (var name : Trunk.NAMES) {
            var kernels = get(name + ".weight");
            list.add(new Convolution(
                    name,
                    (int) kernels.shape()[0],
                    (int) kernels.shape()[1],
                    kernels.values(),
                    get(name + ".bias").values()));
        }
        return new Trunk(list);
    }

    /** Rows and columns of the trunk's last map that the heads expect. */
    int cells() {
        return (int) get(HIDDEN + ".weight").shape()[1] / (2 * Vgg16.CHANNELS);
    }

    /** Side of the picture that the network takes. */
    int size() {
        return 32 * cells();
    }

    /** The same trunk below, heads unchanged. */
    NetWeights with(Map<String, Tensor> others) {
        var all = new LinkedHashMap<>(tensors);
        all.putAll(others);
        return new NetWeights(all);
    }
}
