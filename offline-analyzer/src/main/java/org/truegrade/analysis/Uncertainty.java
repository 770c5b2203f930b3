package org.truegrade.analysis;

import java.util.List;

/**
 * The interval of a fair score: 1.645 standard deviations to each side, 90 % of a normal distribution. The deviation of
 * an event is that of its points over what is believed of the slope and over the noise of the measured acceleration;
 * events err independently, so their squares add. Exceedances just under a limit, which the noise may have hidden, widen
 * the lower side. Not in it: what was not measured, what a published rule should be, and an error of the classifier
 * beyond its own stated probabilities.
 */
final class Uncertainty {
    private static final double NINETY_PERCENT = 1.645;

    private Uncertainty() {}

    static Score.Interval of(List<Ledger.Line> lines, List<Charge> charges) {
        double score =
                100 - lines.stream().mapToDouble(line -> line.counted().value()).sum();
        return new Score.Interval(
                clamped(score - NINETY_PERCENT * deviation(charges, 1)),
                clamped(score + NINETY_PERCENT * deviation(charges, -1)));
    }

    private static double deviation(List<Charge> charges, int sign) {
        return Math.sqrt(
                charges.stream().mapToDouble(charge -> charge.spread(sign)).sum());
    }

    private static Points clamped(double score) {
        return Points.of(Math.clamp(score, 0, 100));
    }
}
