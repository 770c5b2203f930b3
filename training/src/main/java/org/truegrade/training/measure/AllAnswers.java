package org.truegrade.training.measure;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;

/** What one model said of every picture that is measured on. */
final class AllAnswers {
    private record One(Label label, AnswerStore.Kept kept) {}

    private final List<One> all = new ArrayList<>();

    void add(SceneSource source, List<AnswerStore.Kept> answers) {
        for (int i = 0; i < answers.size(); i++) {
            all.add(new One(source.label(i), answers.get(i)));
        }
    }

    /** Those whose label answers the question. */
    List<Judged> to(Asked question) {
        var judged = new ArrayList<Judged>();
        for (var one : all) {
            question.truth(one.label())
                    .ifPresent(truth -> judged.add(new Judged(
                            one.label(),
                            one.label().daylight().orElse(one.kept().daylight()),
                            truth,
                            question.shares(one.kept().answer()))));
        }
        return judged;
    }

    List<Judged> to(Asked question, Kind kind) {
        return to(question).stream()
                .filter(judged -> judged.label().kind() == kind)
                .toList();
    }
}
