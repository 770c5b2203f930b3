package org.truegrade.training.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * How sure the answers are against how often they are right, in bins of equal mass.
 *
 * @param bins the least sure answers first
 */
record Reliability(List<Bin> bins) {
    /** Bins of a reliability diagram. */
    static final int BINS = 10;

    /**
     * Answers that are about equally sure.
     *
     * @param count of answers
     * @param sure their mean probability
     * @param right share of right ones
     */
    record Bin(int count, double sure, double right) {
        double gap() {
            return Math.abs(right - sure);
        }

        /**
         * The gap that such a bin shows on average when its true share of right answers is the one that was seen: larger than
         * the gap itself, since chance adds to it. The share is taken as normal with variance p (1 − p) / n; the mean of a
         * folded normal is known (F. Leone, L. Nelson, R. Nottingham, The Folded Normal Distribution, 1961).
         */
        double expectedGap() {
            double deviation = Math.sqrt(right * (1 - right) / count);
            if (deviation == 0) {
                return gap();
            }
            double ratio = gap() / deviation;
            return deviation * Math.sqrt(2 / Math.PI) * Math.exp(-ratio * ratio / 2)
                    + gap() * Erf.erf(ratio / Math.sqrt(2));
        }
    }

    Reliability {
        bins = List.copyOf(bins);
    }

    /** Ten bins, or as many as there are answers; sizes differ by one at most. */
    static Reliability of(List<Judged> answers) {
        var sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Judged::sure))
                .toList();
        int count = Math.min(BINS, sorted.size());
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < count; bin++) {
            var part = sorted.subList(sorted.size() * bin / count, sorted.size() * (bin + 1) / count);
            bins.add(new Bin(
                    part.size(),
                    part.stream().mapToDouble(Judged::sure).average().orElse(0),
                    part.stream().filter(Judged::right).count() / (double) part.size()));
        }
        return new Reliability(bins);
    }

    private int total() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** Expected calibration error: the mean gap, each bin weighed by its size. Too large on few answers. */
    double error() {
        return bins.stream().mapToDouble(bin -> bin.count() * bin.gap()).sum() / total();
    }

    /**
     * The expected calibration error less what chance adds to it, at least 0 (A. Kumar, P. Liang, T. Ma, Verified Uncertainty
     * Calibration, 2019, with the mean of the resampled error in closed form).
     */
    double debiasedError() {
        double expected = bins.stream()
                        .mapToDouble(bin -> bin.count() * bin.expectedGap())
                        .sum()
                / total();
        return Math.max(0, error() - (expected - error()));
    }
}
