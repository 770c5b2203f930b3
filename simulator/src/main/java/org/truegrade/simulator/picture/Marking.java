package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * What is painted on the road.
 *
 * @param centre between the directions
 * @param centreM where that is, metres left of the car's way; NaN where there is none
 * @param lanes between lanes of one direction, metres left of the car's way
 * @param edgeInsetM middle of the edge lines inside the pavement's edge; NaN without edge lines
 * @param colour of edge and lane lines
 * @param centreColour of the centre line
 * @param wear 0 new, 1 gone
 * @param halfWidthM of a line
 * @param dashM length of a dash
 * @param periodM from one dash to the next
 */
record Marking(
        Centre centre,
        double centreM,
        double[] lanes,
        double edgeInsetM,
        int colour,
        int centreColour,
        double wear,
        double halfWidthM,
        double dashM,
        double periodM) {
    /** What stands between the directions. */
    enum Centre {
        DASHED,
        SOLID,
        DOUBLE,
        SOLID_AND_DASHED,
        NONE
    }

    static final int WHITE = 0xe6e6e2;
    private static final int YELLOW = 0xd8b040;
    private static final double[] NO_LANES = {};

    static final Marking DEMO =
            new Marking(Centre.DASHED, 1.65, NO_LANES, 0.25 + 0.12, WHITE, WHITE, 0.15, 0.065, 4, 12);
    static final Marking NONE =
            new Marking(Centre.NONE, Double.NaN, NO_LANES, Double.NaN, WHITE, WHITE, 0, 0.065, 4, 12);

    static Marking random(Setting setting, Lanes lanes, Pavement pavement, SplittableRandom random) {
        if (!pavement.paved() && random.nextDouble() < 0.93) {
            return NONE;
        }
        if (setting != Setting.MOTORWAY && random.nextDouble() < 0.12) {
            return NONE;
        }
        double pick = random.nextDouble();
        var centre = Double.isNaN(lanes.centreM())
                ? Centre.NONE
                : pick < 0.4
                        ? Centre.DASHED
                        : pick < 0.58
                                ? Centre.SOLID
                                : pick < 0.78 ? Centre.DOUBLE : pick < 0.88 ? Centre.SOLID_AND_DASHED : Centre.NONE;
        double inset = pavement.rightM() - lanes.rightM() + 0.1;
        boolean edges = random.nextDouble() < (setting == Setting.MOTORWAY ? 0.95 : setting.built() ? 0.25 : 0.62);
        double dash = 1.5 + 4.5 * random.nextDouble();
        boolean bright = random.nextDouble() < 0.7;
        int white = bright ? WHITE : 0xc8c4b8;
        int yellow = random.nextBoolean() ? YELLOW : 0xd89a28;
        boolean american = random.nextDouble() < 0.4;
        return new Marking(
                centre,
                lanes.centreM(),
                between(lanes),
                edges ? inset : Double.NaN,
                random.nextDouble() < 0.06 ? yellow : white,
                american ? yellow : white,
                Math.pow(random.nextDouble(), 1.7),
                0.045 + 0.06 * random.nextDouble(),
                dash,
                dash * (2 + 2 * random.nextDouble()));
    }

    private static double[] between(Lanes lanes) {
        var at = new double[lanes.count()];
        int count = 0;
        for (int line = -lanes.right(); line <= lanes.left() - 1; line++) {
            double left = (line + 0.5) * lanes.widthM();
            if (!(Math.abs(left - lanes.centreM()) < 0.5)) {
                at[count++] = left;
            }
        }
        return java.util.Arrays.copyOf(at, count);
    }
}
