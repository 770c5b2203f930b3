package org.truegrade.training.net;

import java.util.Arrays;
import java.util.List;
import org.truegrade.training.data.Label;

/**
 * What a network says of pictures, before temperature and softmax.
 *
 * @param labels one a picture
 * @param gradient one row a picture
 * @param alignment one row a picture
 * @param measures one row a picture, see {@link MeasureScale}
 */
record Scores(List<Label> labels, float[][] gradient, float[][] alignment, float[][] measures) {
    /** One of the two questions, as columns of a network's answer. */
    enum Question {
        GRADIENT(3),
        ALIGNMENT(4);

        private final int classes;

        Question(int classes) {
            this.classes = classes;
        }

        int classes() {
            return classes;
        }

        /** Name of the network's output. */
        String output() {
            return this == GRADIENT ? NetWeights.GRADIENT : NetWeights.ALIGNMENT;
        }

        /** Place of the true class; −1 where the label does not say. */
        int truth(Label label) {
            return switch (this) {
                case GRADIENT -> label.gradient().map(Enum::ordinal).orElse(-1);
                case ALIGNMENT -> label.alignment().map(Enum::ordinal).orElse(-1);
            };
        }
    }

    float[] of(Question question, int picture) {
        return question == Question.GRADIENT ? gradient[picture] : alignment[picture];
    }

    static double[] shares(float[] scores, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        var shares = new double[scores.length];
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp((scores[c] - most) / temperature);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    static int best(double[] shares) {
        int best = 0;
        for (int c = 1; c < shares.length; c++) {
            best = shares[c] > shares[best] ? c : best;
        }
        return best;
    }

    /** Mean of −ln of the right class's share; real and painted classes apart, each weighs by the root of its size. */
    double loss(Question question, double temperature) {
        int classes = question.classes();
        var sum = new double[2 * classes];
        var count = new int[2 * classes];
        for (int i = 0; i < labels.size(); i++) {
            int truth = question.truth(labels.get(i));
            if (truth >= 0) {
                int cell = truth + (labels.get(i).kind().real() ? classes : 0);
                sum[cell] -= Math.log(Math.max(1e-9, shares(of(question, i), temperature)[truth]));
                count[cell]++;
            }
        }
        double loss = 0;
        double weights = 0;
        for (int cell = 0; cell < sum.length; cell++) {
            if (count[cell] > 0) {
                loss += sum[cell] / Math.sqrt(count[cell]);
                weights += Math.sqrt(count[cell]);
            }
        }
        return weights == 0 ? 0 : loss / weights;
    }

    /** Mean F1 of the classes that there are, of the real or of the painted pictures; NaN without any. */
    double macroF1(Question question, boolean real) {
        int classes = question.classes();
        var right = new int[classes];
        var there = new int[classes];
        var said = new int[classes];
        for (int i = 0; i < labels.size(); i++) {
            int truth = question.truth(labels.get(i));
            if (truth >= 0 && labels.get(i).kind().real() == real) {
                int best = best(shares(of(question, i), 1));
                there[truth]++;
                said[best]++;
                right[truth] += best == truth ? 1 : 0;
            }
        }
        double sum = 0;
        int present = 0;
        for (int c = 0; c < classes; c++) {
            if (there[c] > 0) {
                sum += 2.0 * right[c] / (there[c] + said[c]);
                present++;
            }
        }
        return present == 0 ? Double.NaN : sum / present;
    }

    /** Labelled pictures. */
    long count(Question question, boolean real) {
        return labels.stream()
                .filter(label -> label.kind().real() == real && question.truth(label) >= 0)
                .count();
    }

    /** The temperature with the least loss, between 0.25 and 8. */
    double temperature(Question question) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int i = -40; i <= 60; i++) {
            double temperature = Math.pow(2, i / 20.0);
            double loss = loss(question, temperature);
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /**
     * Expected calibration error of the real or the painted pictures: in ten bins of equal mass by the best class's share,
     * the gap between that share and the share of right answers. Not corrected for chance: for comparing networks on the
     * same pictures.
     */
    double calibrationError(Question question, boolean real) {
        var sorted = answers(question, 1).stream()
                .filter(answer -> answer.real() == real)
                .sorted(java.util.Comparator.comparingDouble(Floor.Answer::share))
                .toList();
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            var part = sorted.subList(sorted.size() * bin / 10, sorted.size() * (bin + 1) / 10);
            double sure = part.stream().mapToDouble(Floor.Answer::share).sum();
            long right = part.stream()
                    .filter(answer -> answer.best() == answer.truth())
                    .count();
            error += Math.abs(sure - right) / Math.max(1, sorted.size());
        }
        return error;
    }

    /** Root of the mean square error of the slope ahead where it is known, rise over run; NaN where it never is. */
    double slopeError() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < labels.size(); i++) {
            var slope = labels.get(i).measures().slopeAhead();
            if (slope.isPresent()) {
                double off = MeasureScale.slope(measures[i][0]) - slope.get().value();
                sum += off * off;
                count++;
            }
        }
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }

    /** Best class's shares of the pictures that have a label, with whether it is right: what floors are chosen by. */
    List<Floor.Answer> answers(Question question, double temperature) {
        return java.util.stream.IntStream.range(0, labels.size())
                .filter(i -> question.truth(labels.get(i)) >= 0)
                .mapToObj(i -> {
                    var shares = shares(of(question, i), temperature);
                    int best = best(shares);
                    return new Floor.Answer(
                            labels.get(i).kind().real(), best, question.truth(labels.get(i)), shares[best]);
                })
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores that
                && labels.equals(that.labels)
                && Arrays.deepEquals(gradient, that.gradient)
                && Arrays.deepEquals(alignment, that.alignment)
                && Arrays.deepEquals(measures, that.measures);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.deepHashCode(gradient);
    }
}
