package org.truegrade.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.road.OnnxRoadClassifier;
import org.truegrade.road.RoadAnswer;
import org.truegrade.road.RoadModels;
import org.truegrade.road.TerminalBar;
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
            "Real and rendered pictures are never counted together."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Settings settings = new Settings();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder of the model (default: the newest one in models/)")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var classifier = OnnxRoadClassifier.open(model.isPresent() ? model.get() : RoadModels.newest());
                var bar = TerminalBar.show("evaluating")) {
            var cache = new AnswerCache(settings.work(), classifier.model());
            var answers = new HashMap<Example, RoadAnswer>();
            for (var source : settings.corpus().testSources()) {
                try (source) {
                    int count = source.examples().size();
                    answers.putAll(cache.answers(source, classifier, (name, done) -> bar.seen(done, count)));
                }
            }
            var measured = new ArrayList<Measurement>();
            var description = classifier.description();
            measured.addAll(Evaluation.measure(
                    Question.GRADIENT,
                    AnswerCache.toQuestion(Question.GRADIENT, answers),
                    description.floors().gradient()));
            measured.addAll(Evaluation.measure(
                    Question.ALIGNMENT,
                    AnswerCache.toQuestion(Question.ALIGNMENT, answers),
                    description.floors().alignment()));
            var evaluation = new Evaluation(classifier.model(), measured);
            if (json) {
                spec.commandLine().getOut().println(evaluation.toJson());
                spec.commandLine().getOut().flush();
            } else {
                spec.commandLine().getErr().println(EvaluationText.all(evaluation));
            }
            return 0;
        }
    }
}
