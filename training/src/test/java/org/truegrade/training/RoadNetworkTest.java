package org.truegrade.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.road.NetworkInput;
import org.truegrade.video.Picture;

/** PyTorch, which trains, and ONNX Runtime, which drives with us, must say the same. */
class RoadNetworkTest {
    private static final String[] PHOTOS = {"0001.jpg", "0003.jpg", "0005.jpg"};

    @TempDir
    Path folder;

    @Test
    void theOnnxFileGivesWhatPyTorchGives() throws Exception {
        var photos = Shared.find("data/photos/images");
        var gradient = Heads.random("gradient", 3, 1);
        var alignment = Heads.random("alignment", 4, 2);
        try (var trunk = Vgg16.load(Shared.find("models/vgg16/vgg16-imagenet.npz"))) {
            Files.write(
                    folder.resolve("road.onnx"),
                    RoadNetwork.onnx(trunk, gradient, alignment, RoadNetwork.Weights.FP32, "test"));
            for (var photo : PHOTOS) {
                var picture = Picture.decode(Files.readAllBytes(photos.resolve(photo)), photo);
                var input = new float[NetworkInput.LENGTH];
                NetworkInput.fill(NetworkInput.of(picture), input, 0);
                var features = trunk.features(input, NetworkInput.SIZE);
                var half = new short[features.length];
                for (int i = 0; i < half.length; i++) {
                    half[i] = Float.floatToFloat16(features[i]);
                }
                var answers = run(input);
                assertClose(answers[0], gradient.probabilities(Pooled.of(half)));
                assertClose(answers[1], alignment.probabilities(Pooled.of(half)));
            }
        }
    }

    @Test
    void theStructureOfConfigurationDIsVisibleInTheFile() throws IOException {
        try (var trunk = Vgg16.load(Shared.find("models/vgg16/vgg16-imagenet.npz"))) {
            var bytes = RoadNetwork.onnx(
                    trunk,
                    Heads.random("gradient", 3, 1),
                    Heads.random("alignment", 4, 2),
                    RoadNetwork.Weights.INT8,
                    "test");
            assertThat(bytes.length).isLessThan(16_000_000);
            var graph = ai.onnx.proto.OnnxMl.ModelProto.parseFrom(bytes).getGraph();
            var operators =
                    graph.getNodeList().stream().map(node -> node.getOpType()).toList();
            assertThat(operators.stream().filter("Conv"::equals)).hasSize(13);
            assertThat(operators.stream().filter("MaxPool"::equals)).hasSize(5);
            assertThat(operators.stream().filter("Cast"::equals))
                    .as("weights in 8 bits")
                    .hasSize(13);
            assertThat(graph.getOutputList().stream().map(output -> output.getName()))
                    .containsExactly("gradient", "alignment");
        }
    }

    @Test
    void eightBitWeightsAreWrongByAtMostHalfAStep() {
        float[] weights = {0.5f, -1.27f, 0.006f, 0, 0.02f, 0.011f};
        var packed = Quantised.perChannel(weights, 2);
        assertThat(packed.scales()[0]).isCloseTo(0.01f, within(1e-7f));
        assertThat(packed.values()).startsWith(50, -127, 1).endsWith(0, 127, 70);
        for (int i = 0; i < weights.length; i++) {
            float scale = packed.scales()[i / 3];
            assertThat(packed.values()[i] * scale).isCloseTo(weights[i], within(scale / 2 + 1e-7f));
        }
    }

    private float[][] run(float[] input) throws Exception {
        try (var model = Model.newInstance("road", Device.cpu(), "OnnxRuntime")) {
            model.load(folder, "road.onnx", Map.of("intraOpNumThreads", "2"));
            try (var predictor = model.newPredictor(new NoopTranslator());
                    var scope = model.getNDManager().newSubManager()) {
                var output =
                        predictor.predict(new NDList(scope.create(FloatBuffer.wrap(input), new Shape(1, 3, 160, 160))));
                return new float[][] {
                    output.get(0).toFloatArray(), output.get(1).toFloatArray()
                };
            }
        }
    }

    private static void assertClose(float[] onnx, double[] expected) {
        assertThat(onnx).hasSameSizeAs(expected);
        for (int i = 0; i < onnx.length; i++) {
            assertThat((double) onnx[i]).as(Arrays.toString(onnx)).isCloseTo(expected[i], within(1e-3));
        }
    }
}
