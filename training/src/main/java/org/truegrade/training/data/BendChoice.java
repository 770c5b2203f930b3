package org.truegrade.training.data;

import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * What a bent road does, drawn by a seed. Neighbouring seeds go through straight and curve and the three gradients in turn, so
 * that any six hold all alike, those that stay as they are too: having been remapped says nothing of the answer.
 *
 * @param zoom by which the guess of the focal length is off
 */
record BendChoice(BentWay way, Bending.Corridor corridor, double zoom) {
    static final int CLASSES = 6;
    private static final int ATTEMPTS = 400;
    private static final long SALT = 0x62656e64L;

    static Gradient gradient(long seed) {
        return Gradient.values()[(int) Math.floorMod(seed, 3L)];
    }

    static Alignment alignment(long seed) {
        return Math.floorMod(seed, 6L) < 3 ? Alignment.STRAIGHT : Alignment.CURVE;
    }

    /**
     * @param slopes whether the base is level, so that slopes may be made of it
     */
    static BendChoice drawn(long seed, boolean slopes) {
        var random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L ^ SALT);
        var wantedGradient = slopes ? gradient(seed) : Gradient.LEVEL;
        var wantedAlignment = alignment(seed);
        BentWay way = way(wantedGradient, wantedAlignment, slopes, random);
        for (int attempt = 0; attempt < ATTEMPTS && !fits(way, wantedGradient, wantedAlignment); attempt++) {
            way = way(wantedGradient, wantedAlignment, slopes, random);
        }
        return new BendChoice(
                way,
                new Bending.Corridor(
                        6 + 22 * random.nextDouble(), 6 + 22 * random.nextDouble(), 0.4 + 0.6 * random.nextDouble()),
                Math.exp(0.1 * random.nextGaussian()));
    }

    private static boolean fits(BentWay way, Gradient gradient, Alignment alignment) {
        return way.gradient().equals(Optional.of(gradient)) && way.alignment().equals(Optional.of(alignment));
    }

    private static BentWay way(Gradient gradient, Alignment alignment, boolean slopes, SplittableRandom random) {
        double ahead = slope(gradient, random);
        double kind = random.nextDouble();
        // On the slope already, coming to it from the level, or from anywhere.
        double here = !slopes ? ahead : kind < 0.4 ? ahead : kind < 0.8 ? 0 : 0.03 * random.nextGaussian();
        double radius = alignment == Alignment.CURVE
                ? 85 + 270 * Math.pow(random.nextDouble(), 1.2)
                : 900 + 4000 * random.nextDouble();
        double curveFrom = -60 + 85 * random.nextDouble();
        return new BentWay(
                here,
                ahead,
                2 + 25 * random.nextDouble(),
                8 + 25 * random.nextDouble(),
                75 + 160 * random.nextDouble(),
                (random.nextBoolean() ? 1 : -1) / radius,
                curveFrom,
                5 + 25 * random.nextDouble(),
                70 + 130 * random.nextDouble());
    }

    private static double slope(Gradient gradient, SplittableRandom random) {
        double steep = 0.028 + 0.08 * Math.pow(random.nextDouble(), 1.4);
        return switch (gradient) {
            case UPHILL -> steep;
            case LEVEL -> 0.008 * (2 * random.nextDouble() - 1);
            case DOWNHILL -> -steep;
        };
    }
}
