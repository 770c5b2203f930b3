package org.truegrade.training;

import java.util.List;

/**
 * How good the answers to one question are on one group of pictures.
 *
 * @param question {@code gradient} or {@code alignment}
 * @param group of pictures, e.g. {@code rendered}, {@code web-roads}
 * @param classes names in the order of the confusion
 * @param calibrationError expected calibration error in ten bins, 0 to 1
 * @param unknown share of the answers whose best class stays under the floor
 * @param knownAccuracy share of right ones among the others; 0 when there are none
 */
record Measurement(
        String question,
        String group,
        List<String> classes,
        Confusion confusion,
        double calibrationError,
        double unknown,
        double knownAccuracy) {

    static Measurement of(Question question, String group, List<Answer> answers, double floor) {
        var counts = new int[question.classes().size()][question.classes().size()];
        int known = 0;
        int knownRight = 0;
        for (var answer : answers) {
            counts[answer.label()][answer.best()]++;
            if (answer.share() >= floor) {
                known++;
                knownRight += answer.right() ? 1 : 0;
            }
        }
        return new Measurement(
                question.name(),
                group,
                question.classes(),
                new Confusion(counts),
                Calibration.expectedError(answers),
                answers.isEmpty() ? 0 : 1 - known / (double) answers.size(),
                known == 0 ? 0 : knownRight / (double) known);
    }
}
