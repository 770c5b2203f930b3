package org.truegrade.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Vgg16Test {
    private static final int SIZE = 224;

    /** The published numbers of the last pooling for a pattern: a wrong order of channels, rows or kernels misses them. */
    @Test
    void theNetworkGivesThePublishedNumbersOfItsWeights() throws IOException {
        var input = new float[3 * SIZE * SIZE];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    input[(c * SIZE + i) * SIZE + j] = (7 * c + 3 * i + 5 * j) % 256 - 128;
                }
            }
        }
        try (var network = Vgg16.load(Shared.find("models/vgg16/vgg16-imagenet.npz"))) {
            var pool5 = network.features(input, SIZE);
            assertThat(pool5).hasSize(512 * 7 * 7);
            double sum = 0;
            int above = 0;
            float most = 0;
            for (float value : pool5) {
                sum += value;
                above += value > 0 ? 1 : 0;
                most = Math.max(most, value);
            }
            assertThat(sum / pool5.length).isCloseTo(1.88737, within(1e-4));
            assertThat(most).isCloseTo(179.0715f, within(2e-3f));
            assertThat(pool5[505 * 49 + 4]).isCloseTo(179.0715f, within(2e-3f));
            assertThat(pool5[7 * 49 + 1]).isCloseTo(47.2295f, within(1e-3f));
            assertThat(pool5[6 * 49 + 6 * 7 + 2]).isCloseTo(5.4552f, within(1e-3f));
            assertThat(100.0 * above / pool5.length).isCloseTo(6.41, within(0.01));
        }
    }

    @Test
    void configurationDHasThirteenConvolutionsInFiveGroups() {
        assertThat(Vgg16.GROUPS.stream().mapToInt(Vgg16.Group::convolutions)).containsExactly(2, 2, 3, 3, 3);
        assertThat(Vgg16.GROUPS.get(3).names()).containsExactly("conv4_1", "conv4_2", "conv4_3");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Vgg16.load(folder.resolve("weights.npz"))).hasMessageContaining("weights.npz");
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("weights.npz"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Vgg16.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("weights.npz");
    }
}
