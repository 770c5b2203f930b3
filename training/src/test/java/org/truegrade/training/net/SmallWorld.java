package org.truegrade.training.net;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.Quantity;
import org.truegrade.training.data.SceneSource;
import org.truegrade.training.data.Stretch;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/** A network of a few channels, and pictures whose answer a child could tell: what is bright says where the road goes. */
final class SmallWorld {
    private SmallWorld() {}

    static final Widths WIDTHS = Widths.ofGroups(List.of(4, 6, 8, 8, 8));

    static Trunk trunk(long seed) {
        var random = new Random(seed);
        var list = new ArrayList<Convolution>();
        int in = 3;
        for (int layer = 0; layer < Trunk.NAMES.size(); layer++) {
            int out = WIDTHS.channels().get(layer);
            var kernels = new float[out * in * Convolution.TAPS];
            double deviation = Math.sqrt(2.0 / (in * Convolution.TAPS)) * (layer == 0 ? 0.02 : 1);
            for (int i = 0; i < kernels.length; i++) {
                kernels[i] = (float) (deviation * random.nextGaussian());
            }
            var biases = new float[out];
            for (int o = 0; o < out; o++) {
                biases[o] = (float) (0.1 * random.nextGaussian());
            }
            list.add(new Convolution(Trunk.NAMES.get(layer), out, in, kernels, biases));
            in = out;
        }
        return new Trunk(list);
    }

    static NetWeights weights(long seed) {
        return NetWeights.fresh(trunk(seed), 5, 8, seed);
    }

    static Recipe recipe(int steps) {
        return recipe(steps, 6, 4, Augmentation.ALL, 0);
    }

    /** Learns fast what is always shown in the same way. */
    static Recipe eager(int steps) {
        return recipe(steps, 12, 20, Augmentation.NONE, 0);
    }

    /** The same with frames without labels, which look different when changed a lot. */
    static Recipe withUnlabelled(int steps) {
        return recipe(steps, 12, 20, new Augmentation(java.util.EnumSet.of(Augmentation.Change.LIGHT), 1), 0.5);
    }

    private static Recipe recipe(int steps, int batch, int checkEvery, Augmentation augmentation, double pseudo) {
        return new Recipe(
                steps,
                2,
                batch,
                160,
                3e-3,
                0,
                0.01,
                0.1,
                0.1,
                0.05,
                5,
                0.5,
                1,
                0.9,
                new EnumMap<>(Map.of(Kind.RENDERED, 0.5, Kind.BY_EYE, 0.5)),
                new Recipe.Pool(24, 2),
                checkEvery,
                augmentation,
                pseudo,
                7);
    }

    /** Uphill: the upper half is bright; downhill: the lower; left turn: the left; right turn: the right. */
    static Picture picture(int index) {
        var bgr = new byte[3 * 80 * 60];
        var random = new Random(index);
        int gradient = index % 3;
        int alignment = index / 3 % 4;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                int light = 40 + random.nextInt(30);
                light += gradient == 0 && y < 30 || gradient == 2 && y >= 30 ? 60 : 0;
                light += alignment == 2 && x < 40 || alignment == 3 && x >= 40 ? 60 : 0;
                light += alignment == 1 && x / 10 % 2 == 0 ? 60 : 0;
                java.util.Arrays.fill(bgr, 3 * (y * 80 + x), 3 * (y * 80 + x) + 3, (byte) light);
            }
        }
        return new Picture(80, 60, bgr);
    }

    static Label label(int index, Kind kind) {
        double[] slopes = {0.05, 0, -0.05};
        return new Label(
                kind + "/" + index,
                kind + "/" + index,
                kind,
                Optional.of(Gradient.values()[index % 3]),
                Stretch.AHEAD,
                Optional.of(Alignment.values()[index / 3 % 4]),
                new Measures(
                        Optional.of(Quantity.exact(slopes[index % 3])),
                        Optional.empty(),
                        Optional.of(Quantity.exact(index / 3 % 4 == 2 ? 0.1 : -0.002)),
                        Optional.of(Quantity.exact(0.4))),
                Optional.empty());
    }

    static SceneSource source(Kind kind, int size, IntFunction<Label> labels) {
        return new SceneSource() {
            @Override
            public String name() {
                return kind + " of the small world";
            }

            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public Label label(int index) {
                return labels.apply(index);
            }

            @Override
            public Picture picture(int index) {
                return SmallWorld.picture(index);
            }
        };
    }

    static Datasets data() {
        return new Datasets(
                List.of(
                        source(Kind.RENDERED, 48, index -> label(index, Kind.RENDERED)),
                        source(Kind.BY_EYE, 24, index -> label(index, Kind.BY_EYE))),
                List.of(source(Kind.RENDERED, 24, index -> label(index + 1200, Kind.RENDERED))),
                List.of(),
                List.of(source(Kind.MEASURED, 10, index -> label(index, Kind.MEASURED))));
    }
}
