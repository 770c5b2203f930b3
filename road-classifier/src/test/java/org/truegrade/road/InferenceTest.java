package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InferenceTest {
    private static final Path MODEL = Path.of("..", "models", "road-1");

    @ParameterizedTest
    @EnumSource(names = {"CUDA", "TENSORRT"})
    void aProviderThatIsNotThereIsSaidOnceAndTheProcessorAnswers(Provider provider) throws IOException {
        var said = new ArrayList<String>();
        try (var classifier =
                OnnxRoadClassifier.open(MODEL, Inference.configured().with(provider), said::add)) {
            assertThat(classifier.provider()).isEqualTo(Provider.CPU);
            assertThat(classifier.classify(List.of(Roads.road(0)))).hasSize(1);
        }
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).contains(provider.word(), "the processor looks at the road instead");
    }

    @Test
    void automaticTakesTheBestThatIsInstalledAndComplainsOfNothing() throws IOException {
        assertThat(Provider.AUTO.attempts(Set.of(OrtProvider.CPU))).containsExactly(Provider.CPU);
        assertThat(Provider.AUTO.attempts(Set.of(OrtProvider.CPU, OrtProvider.CUDA, OrtProvider.TENSOR_RT)))
                .containsExactly(Provider.TENSORRT, Provider.CUDA, Provider.CPU);
        var said = new ArrayList<String>();
        try (var classifier =
                OnnxRoadClassifier.open(MODEL, Inference.configured().with(Provider.AUTO), said::add)) {
            assertThat(classifier.model()).startsWith("road-1");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void oneThreadAndAnotherBatchGiveTheSameAnswers() throws IOException {
        var pictures = List.of(Roads.road(0), Roads.road(20), Roads.noise(1));
        var usual = Inference.configured().with(Provider.CPU);
        try (var two = OnnxRoadClassifier.open(MODEL, usual.withThreads(2), said -> {});
                var one = OnnxRoadClassifier.open(MODEL, usual.withThreads(1).withBatch(2), said -> {})) {
            assertThat(one.classify(pictures)).isEqualTo(two.classify(pictures));
        }
    }

    @Test
    void settingsAreReadAndWrongOnesAreNamed() {
        var settings = Map.of(
                Inference.PROVIDER, "TensorRT",
                Inference.THREADS, "4",
                Inference.BATCH, "16",
                Inference.ENGINE_CACHE, "/var/cache/truegrade");
        assertThat(Inference.configured(settings::get))
                .isEqualTo(new Inference(Provider.TENSORRT, 4, 16, Path.of("/var/cache/truegrade")));
        assertThatThrownBy(() -> Inference.configured(Map.of(Inference.THREADS, "many")::get))
                .hasMessageContaining("TRUEGRADE_THREADS")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Inference.configured(Map.of(Inference.PROVIDER, "npu")::get))
                .hasMessageContaining("auto, cpu, cuda or tensorrt");
        assertThatThrownBy(() -> Inference.configured(Map.of(Inference.BATCH, "0")::get))
                .hasMessageContaining("1 to 256");
    }
}
