package org.truegrade.simulator.picture;

import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadAhead;
import org.truegrade.simulator.road.RoadBuilder;
import org.truegrade.trip.Alignment;

/**
 * Random roads around a place: steady slopes, crests and sags of every sharpness near and far, bends from the border of the
 * class to a hairpin, junction turns. What comes behind the stretch goes on at random.
 */
final class RandomRoads {
    /** Room behind the camera, so that what stands behind a bend is there. */
    private static final double BEHIND_M = 70;

    private RandomRoads() {}

    static Place draw(Place.Wish wish, SplittableRandom random) {
        // From a humpback to a motorway's crest; most country roads lie between 400 and 3,000 m.
        var builder = new RoadBuilder().verticalRadius(150 * Math.pow(25, random.nextDouble()));
        return wish.turns() ? turning(builder, wish, random) : open(builder, wish, random);
    }

    private static Place open(RoadBuilder builder, Place.Wish wish, SplittableRandom random) {
        double slope = slope(wish, random);
        double here = BEHIND_M;
        // Some pictures stand on the slope that they look at, more come to it.
        boolean steady = random.nextDouble() < 0.4;
        builder.slope(steady ? slope : anySlope(random));
        double first = steady ? here * random.nextDouble() + 10 : here + 62 * random.nextDouble() - 22;
        double bend = bend(wish, random);
        boolean bentBefore = wish.alignment().filter(a -> a == Alignment.CURVE).isPresent() && random.nextBoolean();
        double entry = bend * (0.3 + random.nextDouble());
        piece(builder, first, bentBefore ? Math.clamp(entry, -1.2 / first, 1.2 / first) : straightish(random));
        builder.slope(slope);
        double length = 60 + 160 * random.nextDouble() + (steady ? here - first + 20 : 0);
        if (steady && bend != 0 && random.nextBoolean()) {
            // The bend begins somewhere on the slope.
            double before = Math.max(5, here - first + 50 * random.nextDouble() - 10);
            piece(builder, before, straightish(random));
            length = Math.max(40, length - before);
        }
        if (Math.abs(bend) > 1.0 / 60) {
            // A hairpin turns by half a circle, then the road comes back.
            double arc = Math.min(length, (1 + 2.2 * random.nextDouble()) / Math.abs(bend));
            piece(builder, arc, bend);
            piece(builder, Math.max(20, length - arc), random.nextBoolean() ? straightish(random) : -0.6 * bend);
        } else {
            piece(builder, length, bend);
        }
        return place(tail(builder, slope, true, random), here);
    }

    private static Place turning(RoadBuilder builder, Place.Wish wish, SplittableRandom random) {
        double slope = slope(wish, random);
        builder.slope(random.nextBoolean() ? slope : anySlope(random));
        boolean left = wish.alignment().filter(a -> a == Alignment.LEFT_TURN).isPresent();
        double degrees = (64 + 46 * random.nextDouble()) * (left ? 1 : -1);
        double radius = left ? 7 + 9 * random.nextDouble() : 5 + 8 * random.nextDouble();
        double arc = Math.toRadians(Math.abs(degrees)) * radius;
        // From 64 m before the turn until the camera stands in its last part.
        double to = wish.withinTurn() ? -0.85 * arc * random.nextDouble() : 12 + 52 * random.nextDouble();
        double before = Math.max(5, BEHIND_M + to - 25);
        builder.straight(before).slope(slope).straight(25);
        builder.slope((0.3 + 0.5 * random.nextDouble()) * slope)
                .turn(degrees, radius)
                .slope(Math.clamp(slope * 1.2, -0.13, 0.13))
                .straight(60 + 80 * random.nextDouble());
        return place(tail(builder, slope, false, random), before + 25 - to);
    }

    private static Place place(Road road, double at) {
        return new Place(road, at, road.ahead(at));
    }

    private static Road tail(RoadBuilder builder, double slope, boolean open, SplittableRandom random) {
        // A third goes on as it is, the others over crests and through dips.
        boolean same = random.nextInt(3) == 0;
        for (int part = 0; part < 5; part++) {
            builder.slope(same ? Math.clamp(slope + 0.02 * random.nextGaussian(), -0.12, 0.12) : anySlope(random));
            double length = 50 + 170 * random.nextDouble();
            boolean bends = open && random.nextDouble() < 0.5;
            piece(builder, length, bends ? side(random) / (60 * Math.pow(10, random.nextDouble())) : 0);
        }
        return builder.build();
    }

    private static void piece(RoadBuilder builder, double length, double curvature) {
        if (Math.abs(curvature) < 1e-5) {
            builder.straight(length);
        } else {
            builder.curve(length, 1 / curvature);
        }
    }

    /** Curvature that a straight road may have. */
    private static double straightish(SplittableRandom random) {
        return random.nextDouble() < 0.6 ? 0 : side(random) * RoadAhead.STRAIGHT * 0.95 * random.nextDouble();
    }

    private static double bend(Place.Wish wish, SplittableRandom random) {
        if (wish.alignment().isEmpty()) {
            double share = random.nextDouble();
            return side(random) * (RoadAhead.STRAIGHT * 1.02 + share * (RoadAhead.CURVE - RoadAhead.STRAIGHT));
        }
        if (wish.alignment().get() != Alignment.CURVE) {
            return straightish(random);
        }
        double radius = random.nextDouble() < 0.1
                ? 11 + 14 * random.nextDouble()
                : 25 * Math.pow(340 / 25.0, Math.pow(random.nextDouble(), 0.7));
        return side(random) / radius;
    }

    private static int side(SplittableRandom random) {
        return random.nextBoolean() ? 1 : -1;
    }

    private static double slope(Place.Wish wish, SplittableRandom random) {
        if (wish.gradient().isEmpty()) {
            return wish.sign() * (0.010 + 0.015 * random.nextDouble());
        }
        double steep = 0.026 + 0.094 * Math.pow(random.nextDouble(), 1.2);
        return switch (wish.gradient().get()) {
            case UPHILL -> steep;
            case LEVEL -> 0.0095 * (2 * random.nextDouble() - 1);
            case DOWNHILL -> -steep;
        };
    }

    private static double anySlope(SplittableRandom random) {
        return random.nextDouble() < 0.3 ? 0 : Math.clamp(0.05 * random.nextGaussian(), -0.12, 0.12);
    }
}
