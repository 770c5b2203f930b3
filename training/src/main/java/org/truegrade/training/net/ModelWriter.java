package org.truegrade.training.net;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.RoadModel;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.DurableFiles;
import org.truegrade.trip.Gradient;

/** Writes a model's folder: the network and {@code model.json}. */
final class ModelWriter {
    static final String LICENCE =
            "TrueGrade road model. Trunk: made from VGG16, K. Simonyan and A. Zisserman, Visual Geometry Group, Oxford,"
                    + " weights CC BY 4.0, here with fewer channels, solved anew and trained further. Heads: the project's own,"
                    + " Apache-2.0.";

    /** How sure a network is. Temperatures and floors, see {@link Floor}. */
    record Calibration(
            double gradientTemperature, double alignmentTemperature, double gradientFloor, double alignmentFloor) {
        static Calibration of(Scores held) {
            double gradient = held.temperature(Scores.Question.GRADIENT);
            double alignment = held.temperature(Scores.Question.ALIGNMENT);
            return new Calibration(
                    gradient,
                    alignment,
                    Floor.choose(Scores.Question.GRADIENT, held.answers(Scores.Question.GRADIENT, gradient)),
                    Floor.choose(Scores.Question.ALIGNMENT, held.answers(Scores.Question.ALIGNMENT, alignment)));
        }
    }

    private ModelWriter() {}

    /**
     * @param ranges for 8 bits; empty for 32
     */
    static void write(Path folder, NetWeights weights, Calibration calibration, Optional<Ranges> ranges)
            throws IOException {
        Files.createDirectories(folder);
        var network = folder.resolve(RoadModel.NETWORK);
        DurableFiles.replace(
                network,
                OnnxNet.bytes(
                        weights,
                        calibration.gradientTemperature(),
                        calibration.alignmentTemperature(),
                        ranges,
                        LICENCE));
        var root = new ObjectMapper()
                .createObjectNode()
                .put("format", RoadModel.FORMAT)
                .put("name", String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                .put("network", RoadModel.NETWORK)
                .put("sha256", RoadModel.sha256(network))
                .put("licence", LICENCE)
                .put("numbers", ranges.isPresent() ? "int8" : "fp32")
                .put("widths", weights.trunk().widths().toString());
        root.putObject("input")
                .put("name", "input")
                .put("size", weights.size())
                .put(
                        "layout",
                        "pictures x 3 x size x size: planes blue, green, red; 0-255 less 103.939, 116.779, 123.68")
                .put("rows_from", NetworkInput.ROWS_FROM)
                .put("rows_to", NetworkInput.ROWS_TO);
        head(root, NetWeights.GRADIENT, Gradient.class, calibration.gradientTemperature(), calibration.gradientFloor());
        head(
                root,
                NetWeights.ALIGNMENT,
                Alignment.class,
                calibration.alignmentTemperature(),
                calibration.alignmentFloor());
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        DurableFiles.replace(folder.resolve(RoadModel.JSON), json.getBytes(StandardCharsets.UTF_8));
    }

    private static <E extends Enum<E>> void head(
            ObjectNode root, String name, Class<E> type, double temperature, double floor) {
        var node = root.putObject(name)
                .put("output", name)
                .put("temperature_in_the_network", temperature)
                .put("unknown_below", floor);
        RoadModel.classNames(type).forEach(node.putArray("classes")::add);
    }
}
