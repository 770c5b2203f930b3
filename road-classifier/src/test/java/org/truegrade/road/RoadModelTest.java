package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadModelTest {
    /** SHA-256 of the three bytes {@code abc}, the example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String JSON = """
            {"format": 1, "name": "road-1", "sha256": "HASH", "input": {"size": 160},
             "gradient": {"classes": ["uphill", "level", "downhill"], "unknown_below": 0.6},
             "alignment": {"classes": ["straight", "curve", "left_turn", "right_turn"], "unknown_below": 0.5}}
            """;

    @TempDir
    Path models;

    private Path folder = Path.of("");

    @BeforeEach
    void writeModel() throws IOException {
        folder = Files.createDirectory(models.resolve("road-1"));
        Files.write(folder.resolve("road.onnx"), "abc".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(folder.resolve("model.json"), JSON.replace("HASH", ABC));
    }

    @Test
    void nameAndHashGoIntoEveryEstimate() throws IOException {
        var model = RoadModel.read(folder);
        assertThat(model.label()).isEqualTo("road-1 ba7816bf");
        assertThat(model.floors().gradient()).isEqualTo(0.6);
        assertThat(model.floors().alignment()).isEqualTo(0.5);
    }

    @Test
    void aNetworkThatIsNotTheDescribedOneIsRefused() throws IOException {
        Files.write(folder.resolve("road.onnx"), "abd".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> RoadModel.read(folder))
                .isInstanceOf(RoadModelException.class)
                .hasMessageContaining("is not the network that model.json describes");
    }

    @Test
    void anotherOrderOfClassesANewerKindAndADamagedFileAreRefused() throws IOException {
        var json = JSON.replace("HASH", ABC);
        Files.writeString(folder.resolve("model.json"), json.replace("\"uphill\", \"level\"", "\"level\", \"uphill\""));
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("classes of gradient");
        Files.writeString(folder.resolve("model.json"), json.replace("\"format\": 1", "\"format\": 2"));
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("formats up to 1: update TrueGrade");
        Files.writeString(folder.resolve("model.json"), json.substring(20));
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("damaged");
    }

    @Test
    void aFloorThatIsMissingOtherRowsAndAForeignFileAreRefused() throws IOException {
        var json = JSON.replace("HASH", ABC);
        Files.writeString(folder.resolve("model.json"), json.replace(", \"unknown_below\": 0.6", ""));
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("unknown_below");
        Files.writeString(folder.resolve("model.json"), json.replace("160}", "160, \"rows_from\": 0.5}"));
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("wants other pictures");
        Files.writeString(folder.resolve("model.json"), "{}");
        assertThatThrownBy(() -> RoadModel.read(folder)).hasMessageContaining("is no description of a road model");
    }

    @Test
    void aTruncatedNetworkIsRefusedBeforeItIsRun() throws IOException {
        Files.write(folder.resolve("road.onnx"), "ab".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> OnnxRoadClassifier.open(folder))
                .isInstanceOf(RoadModelException.class)
                .hasMessageContaining("is not the network that model.json describes");
    }

    @Test
    void aModelIsPutInByItsFolder() {
        Map<String, String> empty = Map.of();
        assertThat(RoadModels.named(empty::get, Map.of("TRUEGRADE_MODEL", "/m/road-7")::get))
                .contains(Path.of("/m/road-7"));
        assertThat(RoadModels.named(empty::get, empty::get)).isEmpty();
    }

    @Test
    void theNewestModelIsTheOneWithTheHighestNumber() throws IOException {
        for (var name : new String[] {"road-2", "road-10", "draft"}) {
            Files.writeString(Files.createDirectory(models.resolve(name)).resolve("model.json"), "{}");
        }
        Files.createDirectory(models.resolve("road-11"));
        assertThat(RoadModels.newest(models)).isEqualTo(models.resolve("road-10"));
    }

    @Test
    void aMissingModelSaysWhereAndWhatToDo() {
        assertThatThrownBy(() -> RoadModels.newest(models.resolve("none")))
                .isInstanceOf(RoadModelException.class)
                .hasMessageContainingAll("none", "TRUEGRADE_MODELS", "truegrade train");
        assertThatThrownBy(() -> OnnxRoadClassifier.open(models.resolve("none")))
                .isInstanceOf(RoadModelException.class)
                .hasMessageContaining("no road model in");
    }

    @Test
    void theModelsFolderIsNamedOrLiesAtHome() {
        Map<String, String> empty = Map.of();
        assertThat(RoadModels.place(empty::get, Map.of("TRUEGRADE_MODELS", "/m")::get))
                .isEqualTo(Path.of("/m"));
        assertThat(RoadModels.place(Map.of("TRUEGRADE_MODELS", "/p")::get, Map.of("TRUEGRADE_MODELS", "/m")::get))
                .isEqualTo(Path.of("/p"));
        assertThat(RoadModels.place(empty::get, Map.of("TRUEGRADE_HOME", "/home")::get))
                .isEqualTo(Path.of("/home/models"));
        assertThat(RoadModels.place(empty::get, empty::get)).isEqualTo(Path.of("models"));
    }

    @Test
    void somethingThatIsNoNetworkSaysSo() {
        assertThatThrownBy(() -> OnnxRoadClassifier.open(folder))
                .isInstanceOf(RoadModelException.class)
                .hasMessageContaining("road.onnx cannot be run");
    }
}
