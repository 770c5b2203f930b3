package org.truegrade.simulator.picture;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Everything about a road's looks that its geometry does not say. Places are made from the seed, so that a drive shows the
 * same trees in every frame.
 *
 * @param laneWidthM of the car's own lane and of the one beside it
 * @param shoulderM paved strip outside the edge line
 * @param gravelM unpaved strip beside the pavement
 * @param centre mark between the lanes
 * @param edgeLines whether the pavement's edges are marked
 * @param yellowCentre American: yellow between directions
 * @param markWear 0 new, 1 gone
 * @param trees how much grows, 0 to 1
 * @param conifers share of the trees that are conifers
 * @param nearM how close to the pavement trees stand
 * @param posts white posts every 50 m
 * @param rail guard rail on the right
 * @param houses how often houses stand at the road, 0 to 1
 * @param relief how rough the land beside the road is, metres
 * @param bank steepest side slope of cuttings and embankments
 * @param visibilityM distance at which haze takes 63 %
 * @param clouds 0 clear, 1 closed
 * @param hills height of the far hills, radians
 * @param dapple how much the trees' shade spots the road, 0 to 1
 */
record Scenery(
        long seed,
        Palette palette,
        double laneWidthM,
        double shoulderM,
        double gravelM,
        Centre centre,
        boolean edgeLines,
        boolean yellowCentre,
        double markWear,
        double trees,
        double conifers,
        double nearM,
        boolean posts,
        boolean rail,
        double houses,
        double relief,
        double bank,
        double visibilityM,
        double clouds,
        double hills,
        double dapple) {

    /** What stands between the lanes. */
    enum Centre {
        DASHED,
        SOLID,
        DOUBLE,
        NONE
    }

    /** The demo's country. Its palette is not among the training's, and its seed not among those that training makes. */
    static final Scenery DEMO = new Scenery(
            0x7472756567726164L,
            Palette.DEMO,
            3.3,
            0.25,
            0.8,
            Centre.DASHED,
            true,
            false,
            0.15,
            0.36,
            0.25,
            5.0,
            true,
            false,
            0.25,
            3.5,
            0.2,
            2200,
            0.45,
            0.085,
            0.25);

    private static final long TRAINING_SALT = 0x747261696e696e67L;

    /** A random country for training: never the demo's palette. */
    static Scenery training(Series series, long seed) {
        var random = new SplittableRandom(Noise.mix(seed, TRAINING_SALT, 1));
        var palettes = series == Series.UNSEEN ? Palette.UNSEEN : Palette.TRAINING;
        var palette = palettes.get(random.nextInt(palettes.size())).shifted(random);
        return random(Noise.mix(seed, TRAINING_SALT, 2), palette, random);
    }

    private static Scenery random(long seed, Palette palette, RandomGenerator random) {
        double centre = random.nextDouble();
        return new Scenery(
                seed,
                palette,
                2.6 + 1.2 * random.nextDouble(),
                random.nextDouble() < 0.4 ? 0.2 : 1.6 * random.nextDouble(),
                1.8 * random.nextDouble(),
                centre < 0.45
                        ? Centre.DASHED
                        : centre < 0.65 ? Centre.SOLID : centre < 0.8 ? Centre.DOUBLE : Centre.NONE,
                random.nextDouble() < 0.65,
                random.nextDouble() < 0.35,
                Math.pow(random.nextDouble(), 2),
                Math.pow(random.nextDouble(), 0.8),
                random.nextDouble(),
                1.5 + 6 * random.nextDouble(),
                random.nextDouble() < 0.4,
                random.nextDouble() < 0.2,
                random.nextDouble() < 0.3 ? 0.9 * random.nextDouble() : 0.1,
                5 * random.nextDouble(),
                0.55 * random.nextDouble(),
                120 + 2500 * Math.pow(random.nextDouble(), 2) + (random.nextDouble() < 0.8 ? 300 : 0),
                random.nextDouble(),
                0.09 * random.nextDouble(),
                random.nextDouble() < 0.5 ? 0 : random.nextDouble());
    }

    /** The same country in other colours. */
    Scenery in(Palette other) {
        return new Scenery(
                seed,
                other,
                laneWidthM,
                shoulderM,
                gravelM,
                centre,
                edgeLines,
                yellowCentre,
                markWear,
                trees,
                conifers,
                nearM,
                posts,
                rail,
                houses,
                relief,
                bank,
                visibilityM,
                clouds,
                hills,
                dapple);
    }

    /** Where the middle of the pavement lies, metres left of the car's way. */
    double middleM() {
        return laneWidthM / 2;
    }

    /** Half of the pavement's width. */
    double halfM() {
        return laneWidthM + shoulderM;
    }
}
