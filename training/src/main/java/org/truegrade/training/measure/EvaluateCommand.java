package org.truegrade.training.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.truegrade.road.InferenceOptions;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.OnnxRoadClassifier;
import org.truegrade.road.RoadClassifier;
import org.truegrade.road.RoadModels;
import org.truegrade.road.TerminalBar;
import org.truegrade.training.data.DataPlan;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Kind;
import org.truegrade.video.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how good is a model on pictures that it has not seen? */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a road model's file as it is used, on drives, photos and rendered roads that it has not learnt from.",
            "Real pictures with measured labels, real ones labelled by eye, and rendered ones are never counted together.",
            "Answers are kept in the cache folder: a measurement that was broken off goes on."
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final int BLOCK = 48;

    @Option(
            names = {"--data", "--recordings"},
            paramLabel = "DIR",
            description =
                    "labelled pictures: photos/ and trips/ (default: data/ of TRUEGRADE_SHARED, or ../shared/data)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "what is computed once and kept (default: build/training)")
    private Path cache = Path.of("build", "training");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder of the model (default: TRUEGRADE_MODEL, else the newest one in models/)")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "another model that is asked the same, e.g. the one in 32 bits")
    private Optional<Path> against = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "FOLDER",
            description = "a drive that the model was trained without, measured on as well; may be repeated")
    private List<String> without = List.of();

    @Option(
            names = "--rendered",
            paramLabel = "N",
            description = "rendered frames to measure on, rounded to blocks of 48 (default: ${DEFAULT-VALUE})",
            defaultValue = "10032")
    private int rendered;

    @Option(
            names = "--baselines",
            description = "fits simple rules beside it: vanishing point, logistic regression on frozen VGG16 (minutes)")
    private boolean baselines;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "VGG16's base weights, for --baselines (default: models/vgg16/vgg16-imagenet.npz of ../shared)")
    private Optional<Path> weights = Optional.empty();

    @Option(names = "--card", description = "writes model-card.md and plots into the model's folder")
    private boolean card;

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Option(
            names = "--stays",
            description = "instead: counts how long roads keep their kind, as road-classifier's stays.csv on stdout")
    private boolean stays;

    @Mixin
    private InferenceOptions inference = new InferenceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var recordings = data.orElseGet(() -> shared("data"));
        if (stays) {
            spec.commandLine().getOut().print(StaysLearnt.csv(recordings));
            spec.commandLine().getOut().flush();
            return 0;
        }
        var sizes = DataPlan.Sizes.DEFAULT;
        int blocks = Math.max(1, rendered / BLOCK);
        var datasets = DataPlan.of(recordings)
                .with(new DataPlan.Sizes(Baselines.RENDERED, 0, 0, 0, sizes.calibrate(), blocks * BLOCK))
                .without(without)
                .open();
        var evaluation = evaluate(datasets);
        if (card) {
            ModelCard.write(evaluation);
        }
        if (json) {
            spec.commandLine().getOut().println(EvaluationJson.of(evaluation));
            spec.commandLine().getOut().flush();
        } else {
            spec.commandLine().getErr().println(Tables.all(evaluation));
        }
        return 0;
    }

    private Evaluation evaluate(Datasets datasets) throws IOException {
        var folder = model.isPresent() ? model.get() : RoadModels.chosen();
        long began = System.nanoTime();
        try (var classifier = OnnxRoadClassifier.open(folder, inference.inference(), this::say)) {
            double loadMs = (System.nanoTime() - began) / 1e6;
            var cost = new Evaluation.Cost(
                    Files.size(classifier.description().network()),
                    loadMs,
                    pictureMs(classifier),
                    inference.inference().threads());
            var answers = answers(datasets, classifier);
            var measured = new ArrayList<Measured>();
            for (var question : Asked.values()) {
                measured.addAll(Measured.all(
                        question, answers.to(question), places(datasets), question.floor(classifier.floors())));
            }
            return new Evaluation(
                    classifier.description(),
                    cost,
                    measured,
                    baselines ? baselines(datasets) : List.of(),
                    against.isPresent() ? against(against.get(), datasets, answers) : Evaluation.Against.NOBODY);
        }
    }

    /** Drives and collections that a model may have learnt from or been fitted on. */
    private static Set<String> places(Datasets datasets) {
        var places = new HashSet<String>();
        for (var source : Stream.concat(datasets.train().stream(), datasets.calibrate().stream())
                .filter(source -> source.kind().real())
                .toList()) {
            for (int i = 0; i < source.size(); i++) {
                places.add(source.label(i).place());
            }
        }
        return places;
    }

    private AllAnswers answers(Datasets datasets, RoadClassifier classifier) throws IOException {
        var store = new AnswerStore(cache, classifier.model());
        var all = new AllAnswers();
        for (var source : datasets.test()) {
            try (var bar = TerminalBar.show(source.name())) {
                all.add(source, store.answers(source, classifier, done -> bar.seen(done, source.size())));
            }
        }
        return all;
    }

    private Evaluation.Against against(Path folder, Datasets datasets, AllAnswers answers) throws IOException {
        try (var classifier = OnnxRoadClassifier.open(folder, inference.inference(), this::say)) {
            var others = answers(datasets, classifier);
            var agreements = new ArrayList<Agreement>();
            for (var question : Asked.values()) {
                for (var kind : Kind.values()) {
                    var own = answers.to(question, kind);
                    if (!own.isEmpty()) {
                        agreements.add(Agreement.of(question, kind, own, others.to(question, kind)));
                    }
                }
            }
            return new Evaluation.Against(classifier.model(), agreements);
        }
    }

    private List<Baselines.Row> baselines(Datasets datasets) throws IOException {
        var rows = new ArrayList<>(Baselines.measure(datasets, Features.GEOMETRY, this::say));
        var npz = weights.orElseGet(() -> shared("models/vgg16/vgg16-imagenet.npz"));
        try (var frozen = new FrozenFeatures(cache, npz)) {
            rows.addAll(Baselines.measure(datasets, frozen, this::say));
        }
        return rows;
    }

    private static double pictureMs(RoadClassifier classifier) throws IOException {
        var grey = new byte[NetworkInput.LENGTH];
        Arrays.fill(grey, (byte) 110);
        var picture = List.of(new Picture(NetworkInput.SIZE, NetworkInput.SIZE, grey));
        var times = new double[21];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            classifier.answers(picture);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void say(String line) {
        spec.commandLine().getErr().println("truegrade: " + line);
        spec.commandLine().getErr().flush();
    }

    /** A folder or file beside the checkout. */
    private static Path shared(String name) {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("TRUEGRADE_SHARED")).stream(),
                        Stream.of("../shared", "../../shared"))
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("..", "shared", name));
    }
}
