package org.truegrade.training;

import java.util.List;

/**
 * What a model said of one example, with the truth.
 *
 * @param label place of the true class
 * @param probabilities one a class
 */
record Answer(Example example, int label, double[] probabilities) {
    int best() {
        return Confusion.best(probabilities);
    }

    boolean right() {
        return best() == label;
    }

    double share() {
        return probabilities[best()];
    }

    static List<Answer> of(Head head, List<Labelled> examples) {
        return examples.stream()
                .map(each -> new Answer(each.example(), each.label(), head.probabilities(each.pooled())))
                .toList();
    }
}
