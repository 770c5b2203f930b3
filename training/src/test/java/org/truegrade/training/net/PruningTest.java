package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truegrade.training.Shared;

class PruningTest {
    private static final int SIZE = 32;

    @Test
    void keepingAllChannelsKeepsTheNetwork() {
        var base = SmallWorld.trunk(1);
        var kept = Pruning.to(SmallWorld.WIDTHS).prune(base, pictures(30), SIZE, layer -> {});
        for (int layer = 0; layer < base.convolutions().size(); layer++) {
            var was = base.convolutions().get(layer).kernels();
            var is = kept.trunk().convolutions().get(layer).kernels();
            for (int i = 0; i < was.length; i++) {
                assertThat(is[i]).isCloseTo(was[i], within(1e-4f));
            }
        }
        assertThat(kept.layers())
                .allSatisfy(layer -> assertThat(layer.errorSolved()).isLessThan(1e-6));
    }

    @Test
    void channelsThatOnlyRepeatOthersAreMissedByNobodyOnceTheWeightsAreSolvedAnew() {
        var narrow = SmallWorld.trunk(2);
        var doubled = doubled(narrow);
        var pruned = Pruning.to(SmallWorld.WIDTHS).prune(doubled, pictures(40), SIZE, layer -> {});
        assertThat(pruned.trunk().widths()).isEqualTo(SmallWorld.WIDTHS);
        // Half of the inputs are gone, so the sums without a new solution are far off.
        assertThat(pruned.layers().getLast().errorCut()).isGreaterThan(0.05);
        assertThat(pruned.layers())
                .allSatisfy(layer -> assertThat(layer.errorSolved()).isLessThan(0.02));
    }

    /** Every channel twice, each carrying half; the last layer's outputs once. */
    private static Trunk doubled(Trunk trunk) {
        var list = new ArrayList<Convolution>();
        for (var each : trunk.convolutions()) {
            boolean first = each.in() == 3;
            boolean last = each.name().equals(Trunk.NAMES.getLast());
            int in = first ? 3 : 2 * each.in();
            int out = last ? each.out() : 2 * each.out();
            var kernels = new float[out * in * Convolution.TAPS];
            var biases = new float[out];
            for (int o = 0; o < out; o++) {
                biases[o] = each.biases()[o % each.out()];
                for (int i = 0; i < in; i++) {
                    for (int tap = 0; tap < Convolution.TAPS; tap++) {
                        float whole =
                                each.kernels()[(o % each.out() * each.in() + i % each.in()) * Convolution.TAPS + tap];
                        kernels[(o * in + i) * Convolution.TAPS + tap] = first ? whole : whole / 2;
                    }
                }
            }
            list.add(new Convolution(each.name(), out, in, kernels, biases));
        }
        return new Trunk(list);
    }

    @Test
    void theThinNetworksNumbersAreThePublishedOnesWhileItIsWhole() throws IOException {
        int size = 224;
        var input = new float[3 * size * size];
        for (int i = 0; i < input.length; i++) {
            int c = i / (size * size);
            input[i] = (7 * c + 3 * (i / size % size) + 5 * (i % size)) % 256 - 128;
        }
        var trunk = Trunk.published(Shared.find("models/vgg16/vgg16-imagenet.npz"));
        try (var net = new TorchNet(NetWeights.fresh(trunk, 7, 1, 1));
                var scope = net.manager().newSubManager()) {
            var pool5 =
                    net.trunk(scope.create(input, new Shape(1, 3, size, size))).toFloatArray();
            assertThat(pool5[505 * 49 + 4]).isCloseTo(179.0715f, within(2e-3f));
            assertThat(pool5[7 * 49 + 1]).isCloseTo(47.2295f, within(1e-3f));
        }
    }

    private static List<float[]> pictures(int count) {
        var list = new ArrayList<float[]>();
        for (int index = 0; index < count; index++) {
            var random = new java.util.Random(index);
            var numbers = new float[3 * SIZE * SIZE];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextFloat() * 200 - 100;
            }
            list.add(numbers);
        }
        return list;
    }
}
