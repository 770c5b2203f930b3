package org.truegrade.training.net;

import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.truegrade.training.Vgg16;
import org.truegrade.training.data.SceneSource;

/** What a training begins with: the published trunk made thinner once and kept, its last map brought to one size. */
final class StartWeights {
    private static final int PICTURES = 240;
    private static final int PICTURES_FOR_SIZE = 64;

    private StartWeights() {}

    /**
     * @param cache folder in which the thin trunk is kept
     */
    static Trunk thin(Path npz, Widths widths, List<SceneSource> sources, int size, Path cache, Consumer<String> told)
            throws IOException {
        var file = cache.resolve("trunk-" + widths.toString().replace(',', '-') + "-" + size + ".bin");
        if (Files.exists(file)) {
            return trunk(TensorFile.read(file).tensors());
        }
        told.accept("making the trunk thinner, to " + widths);
        var pictures = Inputs.spread(sources, PICTURES, size);
        var pruned = Pruning.to(widths)
                .prune(
                        Trunk.published(npz),
                        pictures,
                        size,
                        layer -> told.accept(String.format(
                                Locale.ROOT,
                                "%s: %d of %d inputs kept, error cut %.3f, solved anew %.3f",
                                layer.name(),
                                layer.inputs(),
                                layer.of(),
                                layer.errorCut(),
                                layer.errorSolved())));
        var trunk = evened(pruned.trunk(), pictures.subList(0, Math.min(PICTURES_FOR_SIZE, pictures.size())), size);
        new TensorFile(
                        Map.of("widths", widths.toString()),
                        NetWeights.fresh(trunk, size / 32, 1, 1).tensors())
                .write(file);
        return trunk;
    }

    private static Trunk trunk(Map<String, Tensor> tensors) {
        return new NetWeights(tensors).trunk();
    }

    /**
     * Brings each channel of the last map to deviation 1, so that the heads see numbers of one size; a positive factor passes
     * through ReLU, poolings and means. Channels that hardly ever speak are not blown up beyond five times the usual.
     */
    static Trunk evened(Trunk trunk, List<float[]> pictures, int size) {
        JniUtils.setGradMode(false);
        int cells = size / 32;
        var mean = new double[Vgg16.CHANNELS];
        var square = new double[Vgg16.CHANNELS];
        long count = 0;
        try (var net = new TorchNet(NetWeights.fresh(trunk, cells, 1, 1))) {
            for (var picture : pictures) {
                try (var scope = net.manager().newSubManager()) {
                    var pooled = TorchNet.pooled(net.trunk(Pruning.batch(List.of(picture), 3, size, scope)))
                            .toFloatArray();
                    for (int i = 0; i < pooled.length; i++) {
                        int channel = i / cells % Vgg16.CHANNELS;
                        mean[channel] += pooled[i];
                        square[channel] += (double) pooled[i] * pooled[i];
                    }
                    count += 2L * cells;
                }
            }
        }
        var deviations = new double[Vgg16.CHANNELS];
        double usual = 0;
        for (int c = 0; c < deviations.length; c++) {
            double m = mean[c] / count;
            deviations[c] = Math.sqrt(Math.max(0, square[c] / count - m * m));
            usual += deviations[c] / deviations.length;
        }
        var factors = new float[deviations.length];
        for (int c = 0; c < factors.length; c++) {
            factors[c] = (float) (1 / Math.max(deviations[c], 0.2 * usual));
        }
        var convolutions = new java.util.ArrayList<>(trunk.convolutions());
        convolutions.set(convolutions.size() - 1, convolutions.getLast().scaled(factors));
        return new Trunk(convolutions);
    }

    /** An earlier network's numbers, and heads that know nothing where it has none. */
    static NetWeights merged(NetWeights fresh, Map<String, Tensor> earlier) {
        var usable = new LinkedHashMap<String, Tensor>();
        earlier.forEach((name, tensor) -> {
            if (fresh.tensors().containsKey(name)) {
                usable.put(name, tensor);
            }
        });
        return fresh.with(usable);
    }
}
