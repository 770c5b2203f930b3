package org.truegrade.training.measure;

import java.util.Arrays;
import java.util.List;

/**
 * How often each class was taken for which.
 *
 * @param counts rows: the true class; columns: the answer
 */
record Confusion(int[][] counts) {
    static Confusion of(List<Judged> answers, int classes) {
        var counts = new int[classes][classes];
        answers.forEach(answer -> counts[answer.truth()][answer.best()]++);
        return new Confusion(counts);
    }

    int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Examples of a class. */
    int of(int c) {
        return Arrays.stream(counts[c]).sum();
    }

    /** Answers that name a class. */
    int answered(int c) {
        return Arrays.stream(counts).mapToInt(row -> row[c]).sum();
    }

    /** Share of right answers among those that name the class; not a number where none does. */
    double precision(int c) {
        return counts[c][c] / (double) answered(c);
    }

    /** Share of the class's examples that are seen as such; not a number without examples. */
    double recall(int c) {
        return counts[c][c] / (double) of(c);
    }

    /** Harmonic mean of precision and recall; not a number where the class is neither there nor named. */
    double f1(int c) {
        return 2.0 * counts[c][c] / (of(c) + answered(c));
    }

    /** Share of right answers; not a number without answers. */
    double accuracy() {
        int right = 0;
        for (int c = 0; c < counts.length; c++) {
            right += counts[c][c];
        }
        return right / (double) total();
    }

    /** Mean F1 of the classes that have examples; not a number without any. */
    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            if (of(c) > 0) {
                sum += f1(c);
                classes++;
            }
        }
        return sum / classes;
    }

    /** What always naming the most frequent class would give. */
    Confusion ofMajority() {
        int most = 0;
        for (int c = 0; c < counts.length; c++) {
            most = of(c) > of(most) ? c : most;
        }
        var always = new int[counts.length][counts.length];
        for (int c = 0; c < counts.length; c++) {
            always[c][most] = of(c);
        }
        return new Confusion(always);
    }
}
