package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What the whole network does on the pictures, at samples of each layer.
 *
 * @param sums of each layer but the first, before ReLU: one row a sample, one column an output channel
 * @param seen of each layer but the first: sum over the samples of what its kernels see times itself
 */
record Whole(Trunk trunk, List<NDArray> allSums, List<NDArray> seen) {
    private static final int BATCH = 8;
    private static final int SEEN_ONE_IN = 4;

    static Whole of(Trunk trunk, List<float[]> pictures, int size, Samples samples, NDManager manager) {
        var layers = trunk.convolutions();
        int each = samples.each();
        var sums = new ArrayList<float[]>();
        var seen = new ArrayList<NDArray>();
        for (var layer : layers.subList(1, layers.size())) {
            int length = layer.in() * Convolution.TAPS;
            sums.add(new float[pictures.size() * each * layer.out()]);
            seen.add(manager.zeros(new Shape(length, length)));
        }
        for (int from = 0; from < pictures.size(); from += BATCH) {
            try (var scope = manager.newSubManager()) {
                var batch = pictures.subList(from, Math.min(pictures.size(), from + BATCH));
                var map = Pruning.batch(batch, 3, size, scope);
                int side = size;
                for (int l = 0; l < layers.size(); l++) {
                    var layer = layers.get(l);
                    var next = TorchLayers.convolution(map, layer, scope);
                    if (l > 0) {
                        int length = layer.in() * Convolution.TAPS;
                        var patches = new float[batch.size() * each * length];
                        for (int i = 0; i < batch.size(); i++) {
                            var places = samples.places(l, from + i, side);
                            samples.patches(map.get(i), places, patches, i * each);
                            samples.values(next.get(i), places, sums.get(l - 1), (from + i) * each);
                        }
                        // Which channels matter needs fewer samples than solving for weights.
                        var x = scope.create(patches, new Shape((long) batch.size() * each, length))
                                .get("::" + SEEN_ONE_IN);
                        seen.get(l - 1).addi(x.transpose().matMul(x));
                    }
                    map.close();
                    map = TorchLayers.after(layer.name(), next);
                    next.close();
                    side = Trunk.endsGroup(layer.name()) ? side / 2 : side;
                }
            }
        }
        var arrays = new ArrayList<NDArray>();
        for (int l = 1; l < layers.size(); l++) {
            arrays.add(manager.create(
                    sums.get(l - 1),
                    new Shape((long) pictures.size() * each, layers.get(l).out())));
        }
        return new Whole(trunk, arrays, seen);
    }

    NDArray sums(int layer) {
        return allSums.get(layer - 1);
    }

    /**
     * For input channels c and d of a layer: the sum over samples and outputs of what c adds to the output times what d
     * adds.
     */
    double[][] together(int layer) {
        var weights = trunk.convolutions().get(layer);
        int channels = weights.in();
        int length = channels * Convolution.TAPS;
        var manager = seen.get(layer - 1).getManager();
        try (var scope = manager.newSubManager()) {
            var kernels = scope.create(weights.kernels(), new Shape(weights.out(), length));
            var products = kernels.transpose().matMul(kernels).mul(seen.get(layer - 1));
            var flat = products.reshape(channels, Convolution.TAPS, channels, Convolution.TAPS)
                    .sum(new int[] {1, 3})
                    .toFloatArray();
            // Sums in 32 bits are not quite the same on both sides of the diagonal.
            var together = new double[channels][channels];
            for (int c = 0; c < channels; c++) {
                for (int d = 0; d < channels; d++) {
                    together[c][d] = (flat[c * channels + d] + flat[d * channels + c]) / 2.0;
                }
            }
            return together;
        }
    }
}
