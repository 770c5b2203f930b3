package org.truegrade.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.RoadModel;
import org.truegrade.trip.DurableFiles;

/** Writes a model's folder: the network and {@code model.json}. */
final class ModelFolder {
    static final String LICENCE =
            "TrueGrade road model. Trunk: VGG16, K. Simonyan and A. Zisserman, Visual Geometry Group,"
                    + " Oxford, weights CC BY 4.0, here rounded to 8 bits. Heads: the project's own, Apache-2.0.";

    /** Below this probability of its best class an answer is unknown: what the analysis asks of a stretch of road too. */
    static final double UNKNOWN_BELOW = 0.6;

    private ModelFolder() {}

    static void write(Path folder, Vgg16 trunk, Head gradient, Head alignment, RoadNetwork.Weights weights)
            throws IOException {
        Files.createDirectories(folder);
        var network = folder.resolve(RoadModel.NETWORK);
        DurableFiles.replace(network, RoadNetwork.onnx(trunk, gradient, alignment, weights, LICENCE));
        var root = new ObjectMapper()
                .createObjectNode()
                .put("format", RoadModel.FORMAT)
                .put("name", String.valueOf(folder.getFileName()))
                .put("network", RoadModel.NETWORK)
                .put("sha256", RoadModel.sha256(network))
                .put("licence", LICENCE);
        root.putObject("input")
                .put("name", "input")
                .put("size", NetworkInput.SIZE)
                .put("layout", "pictures x 3 x 160 x 160: planes blue, green, red; 0-255 less 103.939, 116.779, 123.68")
                .put("rows_from", NetworkInput.ROWS_FROM)
                .put("rows_to", NetworkInput.ROWS_TO);
        head(root, Question.GRADIENT, gradient);
        head(root, Question.ALIGNMENT, alignment);
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        DurableFiles.replace(folder.resolve(RoadModel.JSON), json.getBytes(StandardCharsets.UTF_8));
    }

    private static void head(ObjectNode root, Question question, Head trained) {
        var node = root.putObject(question.name())
                .put("output", question.name())
                .put("temperature_in_the_network", trained.temperature())
                .put("unknown_below", UNKNOWN_BELOW);
        question.classes().forEach(node.putArray("classes")::add);
    }
}
