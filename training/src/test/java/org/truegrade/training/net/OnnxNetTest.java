package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch, which trains, and ONNX Runtime, which drives with us, must say the same. */
class OnnxNetTest {
    private static final double GRADIENT_TEMPERATURE = 1.3;
    private static final double ALIGNMENT_TEMPERATURE = 0.8;

    @TempDir
    Path folder;

    private final NetWeights weights = SmallWorld.weights(3);

    @Test
    void theFileGivesWhatPyTorchGives() throws Exception {
        write(Optional.empty());
        for (int index = 0; index < 4; index++) {
            var input = InputPicture.numbers(SmallWorld.picture(index), 160);
            var file = run(input);
            var torch = torch(input);
            assertClose(file.get(0), Scores.shares(torch.get(0), GRADIENT_TEMPERATURE), 1e-3);
            assertClose(file.get(1), Scores.shares(torch.get(1), ALIGNMENT_TEMPERATURE), 1e-3);
            assertThat(file.get(2)).as("embedding").hasSize(512);
            assertThat(file.get(3)).as("the last map").hasSize(512 * 25);
            double mean = 0;
            for (int cell = 0; cell < 25; cell++) {
                mean += file.get(3)[7 * 25 + cell] / 25;
            }
            assertThat((double) file.get(2)[7]).isCloseTo(mean, within(1e-4));
            assertThat(file.get(4)).as("measures").hasSize(4);
        }
    }

    @Test
    void eightBitsSayNearlyTheSame() throws Exception {
        var pictures = new ArrayList<float[]>();
        for (int index = 0; index < 12; index++) {
            pictures.add(InputPicture.numbers(SmallWorld.picture(index), 160));
        }
        write(Optional.of(Ranges.of(weights, pictures)));
        for (var input : pictures.subList(0, 4)) {
            var file = run(input);
            var torch = torch(input);
            // Twelve layers, each rounded to 1/255 of its range and 1/63 of its largest weight.
            assertClose(file.get(0), Scores.shares(torch.get(0), GRADIENT_TEMPERATURE), 0.05);
            assertClose(file.get(1), Scores.shares(torch.get(1), ALIGNMENT_TEMPERATURE), 0.05);
        }
    }

    @Test
    void theNumbersCanBeTakenOutOfTheFileAgain() throws Exception {
        write(Optional.empty());
        assertThat(ModelReader.weights(folder)).isEqualTo(weights);
        write(Optional.of(Ranges.of(weights, List.of(InputPicture.numbers(SmallWorld.picture(1), 160)))));
        var near = ModelReader.weights(folder);
        for (var entry : weights.tensors().entrySet()) {
            var was = entry.getValue();
            var is = near.get(entry.getKey());
            assertThat(is.shape()).isEqualTo(was.shape());
            float most = 0;
            for (float value : was.values()) {
                most = Math.max(most, Math.abs(value));
            }
            for (int i = 0; i < was.values().length; i++) {
                assertThat(is.values()[i]).as(entry.getKey()).isCloseTo(was.values()[i], within(most / 100 + 1e-3f));
            }
        }
    }

    @Test
    void aFileOfSomethingElseCannotBeTrainedFurther() throws IOException {
        var graph = new OnnxGraph("other");
        graph.node("Identity", "same", graph.input("input", 3));
        Files.write(folder.resolve("road.onnx"), graph.toBytes("other"));
        assertThatThrownBy(() -> ModelReader.weights(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("conv1_1");
    }

    private void write(Optional<Ranges> ranges) throws IOException {
        Files.write(
                folder.resolve("road.onnx"),
                OnnxNet.bytes(weights, GRADIENT_TEMPERATURE, ALIGNMENT_TEMPERATURE, ranges, "test"));
    }

    private List<float[]> torch(float[] input) {
        try (var net = new TorchNet(weights);
                var scope = net.manager().newSubManager()) {
            var out = net.forward(scope.create(input, new Shape(1, 3, 160, 160)), Dropout.NONE);
            return List.of(out.gradient().toFloatArray(), out.alignment().toFloatArray());
        }
    }

    private List<float[]> run(float[] input) throws Exception {
        try (var model = Model.newInstance("road", Device.cpu(), "OnnxRuntime")) {
            model.load(folder, "road.onnx", Map.of("intraOpNumThreads", "2"));
            try (var predictor = model.newPredictor(new NoopTranslator());
                    var scope = model.getNDManager().newSubManager()) {
                var output =
                        predictor.predict(new NDList(scope.create(FloatBuffer.wrap(input), new Shape(1, 3, 160, 160))));
                return output.stream().map(array -> array.toFloatArray()).toList();
            }
        }
    }

    private static void assertClose(float[] onnx, double[] expected, double most) {
        assertThat(onnx).hasSameSizeAs(expected);
        for (int i = 0; i < onnx.length; i++) {
            assertThat((double) onnx[i]).isCloseTo(expected[i], within(most));
        }
    }
}
