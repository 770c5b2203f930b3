package org.truegrade.training.net;

import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.RoadModel;
import org.truegrade.road.TerminalBar;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quantize}: a model in 32 bits to one in 8 bits, and what that costs and brings. */
@Command(
        name = "quantize",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a road model again in 8 bits, with ranges measured on pictures to learn from, and prints a table:",
            "size, time a frame, macro-F1 and calibration error of both, beside VGG16 at its full width (cost only)."
        })
public final class QuantizeCommand implements Callable<Integer> {
    private static final int RANGE_PICTURES = 192;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            required = true,
            description = "folder of the model, best in 32 bits")
    private Path model = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder of the model in 8 bits")
    private Path out = Path.of(".");

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "VGG16's base weights, for the table (default: models/vgg16/vgg16-imagenet.npz of ../shared)")
    private Optional<Path> weights = Optional.empty();

    @Option(
            names = "--rendered",
            paramLabel = "N",
            description =
                    "rendered frames that both are measured on (default: ${DEFAULT-VALUE}; 0 writes the model only)",
            defaultValue = "10000")
    private int rendered;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (Files.exists(out) && Files.isSameFile(model, out)) {
            throw new IOException("--model and --out are the same folder " + out + ": write the 8 bits elsewhere");
        }
        TorchNet.torch();
        JniUtils.setNumThreads(2);
        var net = ModelReader.weights(model);
        var calibration = ModelReader.calibration(model);
        var datasets = data.open();
        var pictures = Inputs.spread(datasets.train(), RANGE_PICTURES, net.size());
        var ranges = Ranges.of(net, pictures);
        ModelWriter.write(out, net, calibration, Optional.of(ranges));
        spec.commandLine().getErr().println("written: " + out);
        if (rendered > 0) {
            var table = new Compression(datasets.test(), rendered, new SystemTicker());
            var lines = new ArrayList<>(whole(table, pictures));
            try (var bar = TerminalBar.show("measuring")) {
                lines.addAll(table.measured(
                        List.of("pruned (" + net.trunk().widths() + ")", "pruned, int8"),
                        List.of(model.resolve(RoadModel.NETWORK), out.resolve(RoadModel.NETWORK)),
                        seen -> bar.seen(seen, -1)));
            }
            var stdout = spec.commandLine().getOut();
            stdout.println(Compression.HEADER);
            lines.forEach(line -> stdout.println(line.text()));
            stdout.flush();
        }
        return 0;
    }

    /** What the network would cost at VGG16's own width. */
    private List<Compression.Line> whole(Compression table, List<float[]> pictures) throws IOException {
        var npz = weights.orElseGet(() -> DataOptions.shared("models/vgg16/vgg16-imagenet.npz"));
        if (!Files.exists(npz)) {
            return List.of();
        }
        var full = NetWeights.fresh(Trunk.published(npz), NetworkInput.SIZE / 32, 96, 1);
        var few = pictures.subList(0, Math.min(16, pictures.size()));
        return List.of(
                table.cost("VGG16's width", full, Optional.empty(), few.getFirst()),
                table.cost("VGG16's width, int8", full, Optional.of(Ranges.of(full, few)), few.getFirst()));
    }
}
