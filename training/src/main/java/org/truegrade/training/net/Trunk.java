package org.truegrade.training.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.training.Vgg16;

/**
 * The convolutions of a VGG16, perhaps with fewer channels than the original: 13, each with ReLU, in five groups, each
 * followed by a maximum pooling 2 × 2.
 */
record Trunk(List<Convolution> convolutions) {
    /** Names in order. */
    static final List<String> NAMES =
            Vgg16.GROUPS.stream().flatMap(group -> group.names().stream()).toList();

    Trunk {
        convolutions = List.copyOf(convolutions);
        if (!convolutions.stream().map(Convolution::name).toList().equals(NAMES)) {
            throw new IllegalArgumentException("a VGG16 has the convolutions " + NAMES);
        }
    }

    /** The published weights. */
    static Trunk published(Path npz) throws IOException {
        try (var vgg = Vgg16.load(npz)) {
            var list = new ArrayList<Convolution>();
            for (var name : NAMES) {
                var weights = vgg.weights(name);
                list.add(new Convolution(name, weights.out(), weights.in(), weights.kernels(), weights.biases()));
            }
            return new Trunk(list);
        }
    }

    /** Whether a pooling follows. */
    static boolean endsGroup(String convolution) {
        return Vgg16.GROUPS.stream().anyMatch(group -> group.names().getLast().equals(convolution));
    }

    /** 1 to 5. */
    static int group(String convolution) {
        return convolution.charAt("conv".length()) - '0';
    }

    Widths widths() {
        return new Widths(convolutions.stream().map(Convolution::out).toList());
    }

    long weights() {
        return convolutions.stream().mapToLong(each -> each.kernels().length).sum();
    }
}
