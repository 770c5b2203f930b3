package org.truegrade.training.net;

import java.util.List;

/**
 * Below which share of its best class an answer is unknown, read off the risk–coverage curve of the calibration part: the
 * lowest at which at most one in twenty of the answers that can excuse something is wrong, among painted pictures and among
 * real ones, as long as half of the pictures still get an answer.
 */
final class Floor {
    /** One answer: its class, the true one, and its share. */
    record Answer(boolean real, int best, int truth, double share) {}

    private static final double MOST_WRONG = 0.05;
    private static final double LEAST_COVERAGE = 0.5;
    private static final int LEAST_ANSWERS = 20;

    private Floor() {}

    /**
     * @param question says which classes can excuse: slopes, bends and turns, but neither level nor straight
     */
    static double choose(Scores.Question question, List<Answer> answers) {
        double chosen = 0.5;
        for (int hundredths = 40; hundredths <= 95; hundredths++) {
            double floor = hundredths / 100.0;
            if (coverage(answers, floor, true) < LEAST_COVERAGE || coverage(answers, floor, false) < LEAST_COVERAGE) {
                return chosen;
            }
            chosen = floor;
            if (risk(question, answers, floor, true) <= MOST_WRONG
                    && risk(question, answers, floor, false) <= MOST_WRONG) {
                return floor;
            }
        }
        return chosen;
    }

    private static double coverage(List<Answer> answers, double floor, boolean real) {
        var group = answers.stream().filter(answer -> answer.real() == real).toList();
        return group.isEmpty()
                ? 1
                : group.stream().filter(answer -> answer.share() >= floor).count() / (double) group.size();
    }

    private static double risk(Scores.Question question, List<Answer> answers, double floor, boolean real) {
        var known = answers.stream()
                .filter(answer -> answer.real() == real && answer.share() >= floor && excuses(question, answer.best()))
                .toList();
        return known.size() < LEAST_ANSWERS
                ? 0
                : known.stream()
                                .filter(answer -> answer.best() != answer.truth())
                                .count()
                        / (double) known.size();
    }

    private static boolean excuses(Scores.Question question, int answer) {
        return switch (question) {
            case GRADIENT -> answer != 1;
            case ALIGNMENT -> answer != 0;
        };
    }
}
