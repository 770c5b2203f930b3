package org.truegrade.training.measure;

import java.util.List;
import org.truegrade.training.data.Kind;

/**
 * Two models on the same pictures of one kind.
 *
 * @param pictures how many
 * @param sameBest of them have the same best class
 * @param mostOff largest difference of a probability
 */
record Agreement(
        Asked question,
        Kind kind,
        int pictures,
        int sameBest,
        double mostOff,
        double firstMacroF1,
        double secondMacroF1) {

    /**
     * @param second answers to the same pictures in the same order
     */
    static Agreement of(Asked question, Kind kind, List<Judged> first, List<Judged> second) {
        int same = 0;
        double most = 0;
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).label().id().equals(second.get(i).label().id())) {
                throw new IllegalArgumentException(
                        "two models, other pictures: " + first.get(i).label().id() + ", "
                                + second.get(i).label().id());
            }
            same += first.get(i).best() == second.get(i).best() ? 1 : 0;
            for (int c = 0; c < first.get(i).shares().length; c++) {
                most = Math.max(
                        most, Math.abs(first.get(i).shares()[c] - second.get(i).shares()[c]));
            }
        }
        int classes = question.classes().size();
        return new Agreement(
                question,
                kind,
                first.size(),
                same,
                most,
                Confusion.of(first, classes).macroF1(),
                Confusion.of(second, classes).macroF1());
    }
}
