package org.truegrade.training.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Daylight;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;

/** What simple rules reach on the same pictures: fitted on the training part, their penalty chosen on the calibration part. */
final class Baselines {
    /** Of rendered pictures so many of each part: enough for a rule of few numbers, and a look of VGG16 takes long. */
    static final int RENDERED = 960;

    private Baselines() {}

    private record Known(Label label, Daylight daylight, float[] numbers) {}

    /** One rule on one group of pictures, beside the model and beside always naming the most frequent class. */
    record Row(String rule, Asked question, Group group, Interval macroF1) {}

    static List<Row> measure(Datasets data, Features features, Consumer<String> progress) throws IOException {
        var train = known(data.train(), features, progress);
        var held = known(data.calibrate(), features, progress);
        var test = known(data.test(), features, progress);
        var rows = new ArrayList<Row>();
        for (var question : Asked.values()) {
            int classes = question.classes().size();
            var rule = LogisticRegression.chosen(examples(question, train), examples(question, held), classes);
            var answers = new ArrayList<Judged>();
            for (var each : test) {
                question.truth(each.label())
                        .ifPresent(truth -> answers.add(
                                new Judged(each.label(), each.daylight(), truth, rule.shares(each.numbers()))));
            }
            Group.of(answers, Set.of()).stream()
                    .filter(group -> !group.by().equals("daylight"))
                    .forEach(group -> rows.add(new Row(
                            features.name(),
                            question,
                            group,
                            Interval.of(
                                    group.answers(),
                                    world -> Confusion.of(world, classes).macroF1()))));
        }
        return rows;
    }

    private static List<LogisticRegression.Example> examples(Asked question, List<Known> pictures) {
        var examples = new ArrayList<LogisticRegression.Example>();
        for (var each : pictures) {
            OptionalInt truth = question.truth(each.label());
            truth.ifPresent(place -> examples.add(new LogisticRegression.Example(each.numbers(), place)));
        }
        return examples;
    }

    private static List<Known> known(List<SceneSource> sources, Features features, Consumer<String> progress)
            throws IOException {
        var list = new ArrayList<Known>();
        for (var source : sources) {
            int count = source.kind().real() ? source.size() : Math.min(source.size(), RENDERED);
            progress.accept(features.name() + ": " + source.name() + ", " + count);
            for (int i = 0; i < count; i++) {
                if (source.label(i).answers()) {
                    var scene = source.scene(i);
                    // The picture itself is not kept: thousands would not fit.
                    list.add(new Known(scene.label(), scene.daylight(), features.of(scene)));
                }
            }
        }
        return list;
    }
}
