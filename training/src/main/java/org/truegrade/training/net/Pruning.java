package org.truegrade.training.net;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the trunk thinner, layer by layer: chooses the channels that the next layer would miss most, then solves the next
 * layer's weights anew, so that its sums on a few hundred pictures stay close to the whole network's.
 *
 * @param samples places that are compared in each picture
 * @param ridges see {@link Refit}
 */
record Pruning(Widths widths, Samples samples, List<Double> ridges) {
    /** One picture in so many is not fitted to but measures the error. */
    private static final int MEASURE_ONE_IN = 5;

    private static final int BATCH = 8;

    /** How well a layer's sums are kept; errors as in {@link Refit}. */
    record Layer(String name, int inputs, int of, double errorCut, double errorSolved) {}

    /** The thinner trunk and how it went. */
    record Result(Trunk trunk, List<Layer> layers) {}

    static Pruning to(Widths widths) {
        return new Pruning(widths, new Samples(60, 1), List.of(1e-3, 1e-2, 1e-1, 1.0));
    }

    /**
     * @param pictures as the network takes them: 3 × size × size numbers each
     * @param told of each layer when it is done
     */
    Result prune(Trunk base, List<float[]> pictures, int size, Consumer<Layer> told) {
        JniUtils.setGradMode(false);
        try (var manager = Engine.getEngine("PyTorch").newBaseManager()) {
            // Pictures to measure with come last, so that the rows to fit to are the first ones.
            var ordered = new ArrayList<float[]>();
            var measuring = new ArrayList<float[]>();
            for (int i = 0; i < pictures.size(); i++) {
                (i % MEASURE_ONE_IN == MEASURE_ONE_IN - 1 ? measuring : ordered).add(pictures.get(i));
            }
            long fitted = (long) samples.each() * ordered.size();
            ordered.addAll(measuring);
            var whole = Whole.of(base, ordered, size, samples, manager);
            var kept = new ArrayList<int[]>();
            for (int layer = 0; layer < base.convolutions().size(); layer++) {
                int out = base.convolutions().get(layer).out();
                int width = Math.min(widths.channels().get(layer), out);
                kept.add(
                        layer + 1 == base.convolutions().size() || width == out
                                ? ChannelChoice.all(out)
                                : ChannelChoice.keep(whole.together(layer + 1), width));
            }
            return refit(base, ordered, size, fitted, kept, whole, manager, told);
        }
    }

    private Result refit(
            Trunk base,
            List<float[]> pictures,
            int size,
            long fitted,
            List<int[]> kept,
            Whole whole,
            NDManager manager,
            Consumer<Layer> told) {
        var thin = new ArrayList<Convolution>();
        var layers = new ArrayList<Layer>();
        var maps = new ArrayList<>(pictures);
        int side = size;
        for (int layer = 0; layer < base.convolutions().size(); layer++) {
            var old = base.convolutions().get(layer);
            var inputs = layer == 0 ? ChannelChoice.all(old.in()) : kept.get(layer - 1);
            var cut = old.part(kept.get(layer), inputs);
            if (layer > 0) {
                var seen = manager.create(
                        patches(maps, layer, inputs.length, side),
                        new Shape((long) maps.size() * samples.each(), (long) inputs.length * Convolution.TAPS));
                var wanted = whole.sums(layer).get(":, {}", manager.create(kept.get(layer)));
                var fit = Refit.of(cut, seen, wanted, fitted, ridges);
                cut = fit.weights();
                layers.add(new Layer(old.name(), inputs.length, old.in(), fit.errorBefore(), fit.errorAfter()));
                told.accept(layers.getLast());
            }
            thin.add(cut);
            if (layer + 1 < base.convolutions().size()) {
                advance(maps, cut, side, manager);
                side = Trunk.endsGroup(cut.name()) ? side / 2 : side;
            }
        }
        return new Result(new Trunk(thin), layers);
    }

    private float[] patches(List<float[]> maps, int layer, int channels, int side) {
        int each = samples.each();
        var all = new float[maps.size() * each * channels * Convolution.TAPS];
        for (int picture = 0; picture < maps.size(); picture++) {
            samples.patches(
                    maps.get(picture), 0, channels, side, samples.places(layer, picture, side), all, picture * each);
        }
        return all;
    }

    /** Takes every picture one layer further. */
    private static void advance(List<float[]> maps, Convolution weights, int side, NDManager manager) {
        try (var outer = manager.newSubManager()) {
            var kernels = outer.create(weights.kernels(), new Shape(weights.out(), weights.in(), 3, 3));
            var biases = outer.create(weights.biases());
            for (int from = 0; from < maps.size(); from += BATCH) {
                try (var scope = manager.newSubManager()) {
                    var batch = maps.subList(from, Math.min(maps.size(), from + BATCH));
                    var input = batch(batch, weights.in(), side, scope);
                    var next = TorchLayers.after(weights.name(), TorchLayers.convolution(input, kernels, biases))
                            .toFloatArray();
                    int each = next.length / batch.size();
                    for (int i = 0; i < batch.size(); i++) {
                        batch.set(i, Arrays.copyOfRange(next, i * each, (i + 1) * each));
                    }
                }
            }
        }
    }

    static NDArray batch(List<float[]> maps, int channels, int side, NDManager scope) {
        int each = maps.getFirst().length;
        var all = new float[maps.size() * each];
        for (int i = 0; i < maps.size(); i++) {
            System.arraycopy(maps.get(i), 0, all, i * each, each);
        }
        return scope.create(all, new Shape(maps.size(), channels, side, side));
    }
}
