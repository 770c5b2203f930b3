package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large each convolution's numbers get after ReLU: the step in which they are counted in 8 bits, chosen so that rounding
 * and cutting together cost least on calibration pictures.
 *
 * @param steps by convolution: number 255 is 255 steps
 */
record Ranges(Map<String, Float> steps) {
    private static final int BINS = 2048;
    /** Neighbours are alike: every seventh number is enough. */
    private static final int EVERY = 7;

    private static final int BATCH = 8;

    static Ranges of(NetWeights weights, List<float[]> pictures) {
        JniUtils.setGradMode(false);
        try (var net = new TorchNet(weights)) {
            var most = new LinkedHashMap<String, Float>();
            look(net, weights.size(), pictures, (name, numbers) -> {
                float high = most.getOrDefault(name, 1e-6f);
                for (float number : numbers) {
                    high = Math.max(high, number);
                }
                most.put(name, high);
            });
            var counts = new LinkedHashMap<String, long[]>();
            look(net, weights.size(), pictures, (name, numbers) -> {
                var bins = counts.computeIfAbsent(name, any -> new long[BINS]);
                float width = most.getOrDefault(name, 1f) / BINS;
                for (int i = 0; i < numbers.length; i += EVERY) {
                    bins[Math.min(BINS - 1, (int) (numbers[i] / width))]++;
                }
            });
            var steps = new LinkedHashMap<String, Float>();
            counts.forEach((name, bins) -> steps.put(name, step(bins, most.getOrDefault(name, 1f) / BINS)));
            return new Ranges(steps);
        }
    }

    @FunctionalInterface
    private interface Look {
        void at(String convolution, float[] numbers);
    }

    private static void look(TorchNet net, int size, List<float[]> pictures, Look look) {
        for (int from = 0; from < pictures.size(); from += BATCH) {
            var batch = new ArrayList<>(pictures.subList(from, Math.min(pictures.size(), from + BATCH)));
            try (var scope = net.manager().newSubManager()) {
                NDArray map = scope.create(flat(batch), new Shape(batch.size(), 3, size, size));
                for (var name : Trunk.NAMES) {
                    map = TorchLayers.relu(net.convolution(name, map));
                    look.at(name, map.toFloatArray());
                    map = Trunk.endsGroup(name) ? TorchLayers.pool(map) : map;
                }
            }
        }
    }

    private static float[] flat(List<float[]> pictures) {
        var all = new float[pictures.size() * pictures.getFirst().length];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i), 0, all, i * pictures.get(i).length, pictures.get(i).length);
        }
        return all;
    }

    /** Tries to end the range at every 32nd bin. */
    private static float step(long[] bins, float width) {
        double least = Double.MAX_VALUE;
        float best = width * BINS / 255;
        for (int end = BINS / 8; end <= BINS; end += 32) {
            double step = (double) width * end / 255;
            double cost = 0;
            for (int bin = 0; bin < BINS; bin++) {
                // Zero is exact, and most numbers are zero.
                if (bins[bin] > 0 && bin > 0) {
                    double middle = (bin + 0.5) * width;
                    double off = bin < end ? 0 : middle - (double) width * end;
                    cost += bins[bin] * (off * off + (bin < end ? step * step / 12 : 0));
                }
            }
            if (cost < least) {
                least = cost;
                best = (float) step;
            }
        }
        return best;
    }

    float step(String convolution) {
        var found = steps.get(convolution);
        if (found == null) {
            throw new IllegalArgumentException("no range of " + convolution);
        }
        return found;
    }
}
