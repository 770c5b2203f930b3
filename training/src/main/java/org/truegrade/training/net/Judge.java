package org.truegrade.training.net;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;

/** Looks at the held-out pictures with a network, as in use: nothing is changed or left out. Used by one thread. */
final class Judge implements AutoCloseable {
    private static final int BATCH = 16;

    private final List<Label> labels = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final TorchNet net;

    /**
     * @param most pictures of each painted source; real ones all count
     */
    Judge(List<SceneSource> sources, NetWeights shape, int most) throws IOException {
        this.net = new TorchNet(shape);
        for (var source : sources) {
            int count = source.kind().real() ? source.size() : Math.min(source.size(), most);
            for (int i = 0; i < count; i++) {
                var scene = source.scene(i);
                labels.add(scene.label());
                inputs.add(InputPicture.of(scene.picture(), net.size()).bgr());
            }
        }
    }

    Scores scores(NetWeights weights) {
        JniUtils.setGradMode(false);
        net.set(weights);
        var gradient = new float[labels.size()][];
        var alignment = new float[labels.size()][];
        var measures = new float[labels.size()][];
        int size = net.size();
        int length = InputPicture.length(size);
        for (int from = 0; from < labels.size(); from += BATCH) {
            int count = Math.min(BATCH, labels.size() - from);
            var numbers = new float[count * length];
            for (int i = 0; i < count; i++) {
                InputPicture.fill(
                        new org.truegrade.video.Picture(size, size, inputs.get(from + i)), numbers, i * length);
            }
            try (var scope = net.manager().newSubManager()) {
                var out = net.forward(scope.create(numbers, new Shape(count, 3, size, size)), Dropout.NONE);
                rows(out.gradient().toFloatArray(), gradient, from, count);
                rows(out.alignment().toFloatArray(), alignment, from, count);
                rows(out.measures().toFloatArray(), measures, from, count);
            }
        }
        return new Scores(labels, gradient, alignment, measures);
    }

    private static void rows(float[] flat, float[][] into, int from, int count) {
        int length = flat.length / count;
        for (int i = 0; i < count; i++) {
            into[from + i] = java.util.Arrays.copyOfRange(flat, i * length, (i + 1) * length);
        }
    }

    int pictures() {
        return labels.size();
    }

    @Override
    public void close() {
        net.close();
    }
}
