package org.truegrade.training.net;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.truegrade.road.TerminalBar;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Inventory;
import org.truegrade.trip.DurableFiles;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: labelled and painted pictures to a model's folder. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a road model: VGG16 made thinner once, then trained through on real, rendered and bent roads,",
            "calibrated on held-out ones and written as one ONNX file in 8 bits. Stops after --minutes with a",
            "checkpoint and goes on with --resume; what is best so far is written each time."
        })
public final class TrainCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private RecipeOptions recipes = new RecipeOptions();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "VGG16's base weights (default: models/vgg16/vgg16-imagenet.npz of ../shared)")
    private Optional<Path> weights = Optional.empty();

    @Option(names = "--from", paramLabel = "MODEL", description = "goes on from an earlier model's folder")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder of the model, its name being the model's, e.g. models/road-2")
    private Path out = Path.of("");

    @Option(
            names = "--inventory",
            description = "prints what there is to learn from and to measure on, by kind and class, and learns nothing")
    private boolean inventory;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "checkpoint and learning curve of this run (default: build/training/NAME OF THE MODEL)")
    private Optional<Path> work = Optional.empty();

    @Option(names = "--resume", description = "goes on from the checkpoint in the work folder, if there is one")
    private boolean resume;

    @Option(
            names = "--changed",
            description = "with --resume: goes on although the settings are not those of the checkpoint")
    private boolean changed;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "stops with a checkpoint after N minutes (default: ${DEFAULT-VALUE})",
            defaultValue = "90")
    private int minutes;

    @Option(names = "--float", description = "writes the model in 32 bits")
    private boolean full;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            description =
                    "painted pictures that each look at the held-out part takes in; twice as many fit temperatures and"
                            + " floors (default: ${DEFAULT-VALUE})",
            defaultValue = "480")
    private int heldOut;

    @Option(
            names = "--loaders",
            paramLabel = "N",
            description = "threads that make pictures (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private int loaders;

    @Option(
            names = "--measure",
            paramLabel = "N",
            description =
                    "measures the result on N rendered frames and all real ones and writes result.csv into the work"
                            + " folder (default: ${DEFAULT-VALUE}, which leaves that to evaluate)",
            defaultValue = "0")
    private int measure;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (inventory) {
            spec.commandLine().getOut().println(Inventory.of(data.open()));
            spec.commandLine().getOut().flush();
            return 0;
        }
        if (out.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
        }
        var folder = work.orElseGet(() ->
                Path.of("build", "training", String.valueOf(out.toAbsolutePath().getFileName())));
        TorchNet.torch();
        JniUtils.setNumThreads(2);
        var datasets = data.open();
        var recipe = recipes.recipe();
        say(inventory(datasets));
        var start = start(datasets, recipe);
        TrainingRun.Result result;
        try (var bar = TerminalBar.show("training")) {
            var progress = new TrainingRun.Progress(bar::seen, this::say);
            result = new TrainingRun(recipe, datasets, folder, new SystemTicker(), heldOut, loaders, progress)
                    .run(start, goOn(), Duration.ofMinutes(minutes));
        }
        try (var judge = new Judge(datasets.calibrate(), result.best(), 2 * heldOut)) {
            var calibration = ModelWriter.Calibration.of(judge.scores(result.best()));
            Optional<Ranges> ranges = full
                    ? Optional.empty()
                    : Optional.of(Ranges.of(result.best(), Inputs.spread(datasets.train(), 128, recipe.size())));
            ModelWriter.write(out, result.best(), calibration, ranges);
            say("written: " + out + ", the state of step " + result.bestStep() + " of " + result.steps() + "; "
                    + calibration);
        }
        if (measure > 0 && result.finished()) {
            try (var judge = new Judge(datasets.test(), result.best(), measure)) {
                var row = Row.of(result, judge.scores(result.best()));
                DurableFiles.replace(
                        folder.resolve("result.csv"),
                        (Row.HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
                say(Row.HEADER + "\n" + row);
            }
        }
        say(
                result.finished()
                        ? "'truegrade evaluate --model " + out + "' measures the file itself"
                        : "not finished: run the same command with --resume to go on");
        return 0;
    }

    private NetWeights start(Datasets datasets, Recipe recipe) throws Exception {
        int cells = recipe.size() / 32;
        if (from.isPresent()) {
            var earlier = ModelReader.weights(from.get());
            return StartWeights.merged(
                    NetWeights.fresh(earlier.trunk(), cells, recipes.units(), recipe.seed()), earlier.tensors());
        }
        var trunk = StartWeights.thin(
                weights.orElseGet(() -> DataOptions.shared("models/vgg16/vgg16-imagenet.npz")),
                recipes.widths(),
                datasets.train(),
                recipe.size(),
                data.cache(),
                this::say);
        return NetWeights.fresh(trunk, cells, recipes.units(), recipe.seed());
    }

    private TrainingRun.Resume goOn() {
        if (!resume) {
            return TrainingRun.Resume.NO;
        }
        return changed ? TrainingRun.Resume.CHANGED : TrainingRun.Resume.SAME;
    }

    private static String inventory(Datasets datasets) {
        return "learnt from: "
                + datasets.train().stream()
                        .map(source -> source.name() + " (" + source.kind() + ", " + source.size() + ")")
                        .collect(Collectors.joining(", "));
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    /** One line of the table of trainings that differ in one thing. */
    private static final class Row {
        static final String HEADER = "steps,best_step,rendered_gradient_f1,rendered_alignment_f1,real_gradient_f1,"
                + "real_alignment_f1,rendered,real_gradients,real_alignments,slope_error";

        static String of(TrainingRun.Result result, Scores scores) {
            return String.format(
                    Locale.ROOT,
                    "%d,%d,%.4f,%.4f,%.4f,%.4f,%d,%d,%d,%.4f",
                    result.steps(),
                    result.bestStep(),
                    scores.macroF1(Scores.Question.GRADIENT, false),
                    scores.macroF1(Scores.Question.ALIGNMENT, false),
                    scores.macroF1(Scores.Question.GRADIENT, true),
                    scores.macroF1(Scores.Question.ALIGNMENT, true),
                    scores.labels().stream()
                            .filter(label -> !label.kind().real())
                            .count(),
                    scores.count(Scores.Question.GRADIENT, true),
                    scores.count(Scores.Question.ALIGNMENT, true),
                    scores.slopeError());
        }
    }

    /** What may be switched off. */
    static EnumSet<Augmentation.Change> changes(List<String> words) {
        var set = EnumSet.noneOf(Augmentation.Change.class);
        words.forEach(word -> set.add(Augmentation.Change.parse(word)));
        return set;
    }
}
