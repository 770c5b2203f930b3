package org.truegrade.simulator.road;

import java.util.SplittableRandom;

/** Random country roads: the same seed gives the same plan, with hills or without. */
public final class CountryRoads {
    /** So high above or below its begin a rolling road gets: what a car's own momentum takes at 70 km/h. */
    private static final double HIGH_M = 9;

    private CountryRoads() {}

    /** A road whose plan the seed says, all level. */
    public static Road flat(long seed, double lengthM) {
        return make(seed, lengthM, false, false);
    }

    /** The same plan over rolling hills of up to 9 m, with slopes of up to 8 %. Begins and ends at one height. */
    public static Road rolling(long seed, double lengthM) {
        return make(seed, lengthM, true, false);
    }

    /** Rolling hills, and turns at junctions with stops. */
    public static Road varied(long seed, double lengthM) {
        return make(seed, lengthM, true, true);
    }

    private static Road make(long seed, double lengthM, boolean hills, boolean junctions) {
        var random = new SplittableRandom(seed ^ 0x636f756e747279L);
        var road = new RoadBuilder().limitKmh(80).straight(350);
        double height = 0;
        while (road.lengthM() < lengthM - 400) {
            double slope = (0.035 + 0.045 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            double goal = HIGH_M * (0.35 + 0.65 * random.nextDouble()) * Math.signum(slope);
            // Back to the middle when the next hill would be too much.
            double climb = Math.abs(height + goal) > HIGH_M ? -height : goal;
            slope = Math.abs(slope) * Math.signum(climb);
            double run = Math.max(60, Math.abs(climb / slope));
            slope = climb / run;
            height += climb;
            piece(road.slope(hills ? slope : 0), run, random);
            piece(road.slope(0), 120 + 200 * random.nextDouble(), random);
            if (junctions && random.nextDouble() < 0.2) {
                road.straight(60);
                if (random.nextBoolean()) {
                    road.stop();
                }
                road.turn(random.nextBoolean() ? 90 : -90, 10 + 3 * random.nextDouble())
                        .straight(80);
            }
        }
        double back = Math.abs(height) > 0.01 ? Math.abs(height) / 0.05 : 60;
        road.slope(hills ? -height / back : 0).straight(back).slope(0).straight(400);
        return road.build();
    }

    private static void piece(RoadBuilder road, double length, SplittableRandom random) {
        double radius = (230 + 300 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        if (random.nextDouble() < 0.45) {
            road.curve(length, radius);
        } else {
            road.straight(length);
        }
    }
}
