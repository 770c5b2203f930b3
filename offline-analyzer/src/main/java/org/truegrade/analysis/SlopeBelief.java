package org.truegrade.analysis;

import java.util.function.DoubleUnaryOperator;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;

/**
 * What is believed of the slope at one place: a probability for each slope from −15 % to +15 % in steps of 0.25 %. No road
 * is steeper for the purpose of an assessment.
 */
public final class SlopeBelief {
    /** Steepest slope that explains anything. */
    public static final double STEEPEST = 0.15;

    private static final double STEP = 0.0025;
    private static final int PLACES = (int) Math.round(2 * STEEPEST / STEP) + 1;

    /** Half way between level (within 1 %) and uphill (from 2.5 %): a number has to fall on one side. */
    static final double CLASS_BORDER = 0.0175;

    private final double[] weights;

    private SlopeBelief(double[] weights) {
        this.weights = weights;
    }

    private static SlopeBelief of(DoubleUnaryOperator density) {
        var weights = new double[PLACES];
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            weights[i] = density.applyAsDouble(slope(i));
            sum += weights[i];
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("a slope belief needs a positive density somewhere");
        }
        for (int i = 0; i < PLACES; i++) {
            weights[i] /= sum;
        }
        return new SlopeBelief(weights);
    }

    /** A measured slope: normal about its mean. A mean beyond 15 % counts as 15 %. */
    static SlopeBelief measured(RoadEstimate.Slope slope) {
        double mean = Math.clamp(slope.mean(), -STEEPEST, STEEPEST);
        double deviation = Math.max(slope.deviation(), STEP / 2);
        return of(s -> Math.exp(-(s - mean) * (s - mean) / (2 * deviation * deviation)));
    }

    /**
     * A class seen by a camera says little of the amount: level is spread about 0 by 0.8 %, uphill and downhill begin at
     * the class border and thin out by 2.5 % beyond 2.5 %, as slopes of country roads do.
     */
    static SlopeBelief seen(Probabilities<Gradient> classes) {
        var level = of(SlopeBelief::levelDensity);
        var up = of(SlopeBelief::climbDensity);
        var down = of(s -> climbDensity(-s));
        var weights = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            weights[i] = classes.of(Gradient.LEVEL) * level.weights[i]
                    + classes.of(Gradient.UPHILL) * up.weights[i]
                    + classes.of(Gradient.DOWNHILL) * down.weights[i];
        }
        return new SlopeBelief(weights);
    }

    private static double levelDensity(double s) {
        return Math.abs(s) < CLASS_BORDER ? Math.exp(-s * s / (2 * 0.008 * 0.008)) : 0;
    }

    private static double climbDensity(double s) {
        return s < CLASS_BORDER ? 0 : s < 0.025 ? 0.25 : Math.exp(-(s - 0.025) / 0.025);
    }

    /** Two independent witnesses of the same place. Where they exclude each other the first, the measured one, stands. */
    SlopeBelief and(SlopeBelief other) {
        double agreement = 0;
        for (int i = 0; i < PLACES; i++) {
            agreement += weights[i] * (other.weights[i] + 1e-6);
        }
        return agreement < 1e-5 ? this : of(s -> weights[place(s)] * (other.weights[place(s)] + 1e-6));
    }

    public double mean() {
        double mean = 0;
        for (int i = 0; i < PLACES; i++) {
            mean += weights[i] * slope(i);
        }
        return mean;
    }

    public double deviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < PLACES; i++) {
            variance += weights[i] * (slope(i) - mean) * (slope(i) - mean);
        }
        return Math.sqrt(variance);
    }

    /** Probability of a slope of at least so much. */
    double from(double least) {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += slope(i) >= least - STEP / 4 ? weights[i] : 0;
        }
        return sum;
    }

    /** The slope below which a share of the belief lies. */
    double quantile(double share) {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            if (sum + weights[i] >= share) {
                double within = weights[i] > 0 ? (share - sum) / weights[i] - 0.5 : 0;
                return Math.clamp(slope(i) + within * STEP, -STEEPEST, STEEPEST);
            }
            sum += weights[i];
        }
        return STEEPEST;
    }

    /** The classes of the road that this belief means. */
    public Probabilities<Gradient> classes() {
        double up = 0;
        double down = 0;
        for (int i = 0; i < PLACES; i++) {
            up += slope(i) > CLASS_BORDER - STEP / 4 ? weights[i] : 0;
            down += slope(i) < -CLASS_BORDER + STEP / 4 ? weights[i] : 0;
        }
        return Probabilities.of(Gradient.class, up, Math.max(0, 1 - up - down), down);
    }

    private static double slope(int place) {
        return (place - PLACES / 2) * STEP;
    }

    private static int place(double slope) {
        return Math.clamp(Math.round(slope / STEP) + PLACES / 2, 0, PLACES - 1);
    }
}
