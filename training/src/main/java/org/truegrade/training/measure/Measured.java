package org.truegrade.training.measure;

import java.util.List;
import java.util.Set;

/**
 * One question measured on one group of pictures.
 *
 * @param macroF1 with its interval
 * @param calibrationError debiased, with its interval
 * @param atFloor what the model's own floor makes of the answers
 * @param atHalf what the highest floor makes of them that leaves half an answer
 */
record Measured(
        Asked question,
        Group group,
        Confusion confusion,
        Interval macroF1,
        Interval accuracy,
        Interval calibrationError,
        Reliability reliability,
        RiskCoverage riskCoverage,
        RiskCoverage.AtFloor atFloor,
        RiskCoverage.AtFloor atHalf) {

    static Measured of(Asked question, Group group, double floor) {
        var answers = group.answers();
        int classes = question.classes().size();
        return new Measured(
                question,
                group,
                Confusion.of(answers, classes),
                Interval.of(answers, world -> Confusion.of(world, classes).macroF1()),
                Interval.of(answers, world -> Confusion.of(world, classes).accuracy()),
                Interval.of(answers, world -> Reliability.of(world).debiasedError()),
                Reliability.of(answers),
                RiskCoverage.of(answers),
                RiskCoverage.at(question, answers, floor),
                RiskCoverage.atHalf(question, answers));
    }

    static List<Measured> all(Asked question, List<Judged> answers, Set<String> learnt, double floor) {
        return Group.of(answers, learnt).stream()
                .map(group -> of(question, group, floor))
                .toList();
    }
}
