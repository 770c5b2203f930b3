package org.truegrade.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.road.TerminalBar;
import org.truegrade.trip.DurableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: labelled and rendered pictures to a model's folder. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a road model: the frozen trunk looks at every picture once (kept in the work folder; a run that was",
            "broken off goes on), then two heads learn in minutes, are calibrated on held-out drives and written",
            "with the trunk as one ONNX file."
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private Settings settings = new Settings();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "VGG16's base weights (default: models/vgg16/vgg16-imagenet.npz of ../shared)")
    private Optional<Path> weights = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder of the model, its name being the model's, e.g. models/road-1")
    private Path out = Path.of(".");

    @Option(
            names = "--without",
            paramLabel = "FOLDER",
            description = "leaves a drive or collection out of learning and measures on it instead; may be repeated")
    private List<String> without = List.of();

    @Option(names = "--float", description = "keeps the trunk's weights in 32 bits (59 MB), to see what 8 bits cost")
    private boolean full;

    @Option(names = "--seed", description = "of everything random (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private int seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var npz = weights.orElseGet(() -> Settings.shared("models/vgg16/vgg16-imagenet.npz"));
        try (var trunk = Vgg16.load(npz);
                var bar = TerminalBar.show("the trunk looks")) {
            var cache = new FeatureCache(settings.work(), trunk);
            var corpus = settings.corpus();
            var entries = move(corpus.entries(cache, (name, done) -> bar.seen(done, -1)));
            entries.addAll(corpus.testEntries(cache, (name, done) -> bar.seen(done, -1)));
            var curve = new ArrayList<HeadTrainer.Point>();
            var measured = new ArrayList<Measurement>();
            var gradient = train(Question.GRADIENT, entries, curve, measured);
            var alignment = train(Question.ALIGNMENT, entries, curve, measured);
            write(curve);
            ModelFolder.write(
                    out, trunk, gradient, alignment, full ? RoadNetwork.Weights.FP32 : RoadNetwork.Weights.INT8);
            var evaluation = new Evaluation(out.getFileName() + " before rounding to 8 bits", measured);
            spec.commandLine().getErr().println(EvaluationText.all(evaluation));
            spec.commandLine()
                    .getErr()
                    .println("written: " + out + "; 'truegrade evaluate --model " + out + "' measures the file itself");
            return 0;
        }
    }

    /** What is to be left out of learning is measured on. */
    private List<Corpus.Entry> move(List<Corpus.Entry> entries) {
        var moved = new ArrayList<Corpus.Entry>();
        for (var entry : entries) {
            if (!without.contains(entry.example().folder())) {
                moved.add(entry);
            } else if (!entry.example().mirrored()) {
                moved.add(new Corpus.Entry(entry.example(), Part.TEST, entry.pooled()));
            }
        }
        return moved;
    }

    private Head train(
            Question question, List<Corpus.Entry> entries, List<HeadTrainer.Point> curve, List<Measurement> measured) {
        var calibration = question.labelled(entries, Part.CALIBRATE);
        var trainer = new HeadTrainer(HeadTrainer.Recipe.seeded(seed), point -> {
            curve.add(point);
            spec.commandLine().getErr().println(line(point));
        });
        var head = trainer.train(
                question.name(),
                question.classes().size(),
                question.realShare(),
                question.labelled(entries, Part.TRAIN),
                calibration);
        var answers = Answer.of(head, question.labelled(entries, Part.TEST));
        measured.addAll(Evaluation.measure(question, answers, ModelFolder.UNKNOWN_BELOW));
        return head;
    }

    private static String line(HeadTrainer.Point point) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%.4f,%.4f,%.4f",
                point.head(),
                point.step(),
                point.trainLoss(),
                point.calibrationLoss(),
                point.calibrationMacroF1());
    }

    private void write(List<HeadTrainer.Point> curve) throws IOException {
        var csv = new StringBuilder("head,step,train_loss,calibration_loss,calibration_macro_f1\n");
        curve.forEach(point -> csv.append(line(point)).append('\n'));
        Files.createDirectories(settings.work());
        DurableFiles.replace(
                settings.work().resolve("learning-curve.csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
