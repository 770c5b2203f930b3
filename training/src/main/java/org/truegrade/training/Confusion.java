package org.truegrade.training;

import java.util.List;

/**
 * How often each class was taken for which.
 *
 * @param counts rows: the true class; columns: the answer
 */
public record Confusion(int[][] counts) {
    static Confusion of(Head head, List<Labelled> examples, int classes) {
        var counts = new int[classes][classes];
        for (var example : examples) {
            counts[example.label()][best(head.scores(example.pooled()))]++;
        }
        return new Confusion(counts);
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    public int total() {
        int total = 0;
        for (int c = 0; c < counts.length; c++) {
            total += of(c);
        }
        return total;
    }

    /** Examples of a class. */
    public int of(int c) {
        int sum = 0;
        for (int answer : counts[c]) {
            sum += answer;
        }
        return sum;
    }

    /** Share of right answers; 0 without examples. */
    public double accuracy() {
        int right = 0;
        for (int c = 0; c < counts.length; c++) {
            right += counts[c][c];
        }
        return total() == 0 ? 0 : right / (double) total();
    }

    /** What always answering the most frequent class would reach. */
    public double majority() {
        int most = 0;
        for (int c = 0; c < counts.length; c++) {
            most = Math.max(most, of(c));
        }
        return total() == 0 ? 0 : most / (double) total();
    }

    /** Mean F1 of the classes that have examples; 0 without examples. */
    public double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            if (of(c) > 0) {
                int answered = 0;
                for (var row : counts) {
                    answered += row[c];
                }
                sum += 2.0 * counts[c][c] / (of(c) + answered);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }
}
