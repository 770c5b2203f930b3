package org.truegrade.simulator.picture;

import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadAhead;
import org.truegrade.simulator.road.RoadBuilder;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/**
 * Rendered roads for training: each seed another road, place, country, weather and camera, with the truth of the stretch 20
 * to 80 m ahead. Neighbouring seeds go through the classes in turn, so any run of 48 is balanced: three gradients, four
 * alignments, and one turn in four is a frame from within the turn (whose {@link RoadAhead#alignment()} is empty).
 *
 * <p>The demo's palette, seed and road are not among them: palettes come from the training list, which does not hold the
 * demo's, seeds pass through a salt of their own, and roads are made at random.
 */
public final class RenderedRoads {
    private static final long ROAD_SALT = 0x726f61647321L;
    private static final int ATTEMPTS = 200;

    private RenderedRoads() {}

    /**
     * One rendered frame.
     *
     * @param truth of the stretch ahead
     * @param slopeHere slope under the wheels, rise over run
     */
    public record Sample(Picture picture, RoadAhead truth, double slopeHere) {}

    private record Place(Road road, double at) {}

    /** A frame of 320×240. */
    public static Sample sample(long seed) {
        return sample(seed, 320, 240);
    }

    public static Sample sample(long seed, int width, int height) {
        var random = new SplittableRandom(Noise.mix(seed, ROAD_SALT, 0));
        var place = place(seed, random);
        var mount = CameraMount.random(width, height, random);
        var renderer = RoadRenderer.training(place.road(), mount, seed);
        double bodyPitch = Math.toRadians(0.5) * random.nextGaussian();
        var picture = renderer.render(place.at(), 0, bodyPitch);
        return new Sample(picture, place.road().ahead(place.at()), place.road().slopeAt(place.at()));
    }

    /** Draws roads until one has the classes whose turn it is. */
    private static Place place(long seed, SplittableRandom random) {
        int turn = (int) Math.floorMod(seed, 48L);
        var gradient = Gradient.values()[turn % 3];
        var alignment = Alignment.values()[turn / 3 % 4];
        boolean within = turn >= 36;
        Place drawn = draw(alignment, gradient, within, random);
        for (int attempt = 0; attempt < ATTEMPTS && !fits(drawn, gradient, alignment, within); attempt++) {
            drawn = draw(alignment, gradient, within, random);
        }
        return drawn;
    }

    private static boolean fits(Place place, Gradient gradient, Alignment alignment, boolean within) {
        var truth = place.road().ahead(place.at());
        boolean inside = within && isTurn(alignment);
        return truth.gradient().equals(Optional.of(gradient))
                && (inside ? truth.turnUnderWheels() : truth.alignment()).equals(Optional.of(alignment));
    }

    private static boolean isTurn(Alignment alignment) {
        return alignment == Alignment.LEFT_TURN || alignment == Alignment.RIGHT_TURN;
    }

    private static Place draw(Alignment alignment, Gradient gradient, boolean within, SplittableRandom random) {
        var builder = new RoadBuilder();
        double here = 60 + 20 * random.nextDouble();
        double slope = slope(gradient, random);
        // Half of the frames stand on the slope that they look at, half come to it.
        builder.slope(random.nextBoolean() ? slope : anySlope(random));
        boolean bends = alignment == Alignment.CURVE;
        if (isTurn(alignment)) {
            double degrees = (68 + 37 * random.nextDouble()) * (alignment == Alignment.LEFT_TURN ? 1 : -1);
            double radius = degrees > 0 ? 8 + 6 * random.nextDouble() : 6 + 6 * random.nextDouble();
            double to = within ? -0.85 * radius * random.nextDouble() : 18 + 46 * random.nextDouble();
            double before = Math.max(5, here + to - 25);
            builder.straight(before).slope(slope).straight(25);
            builder.slope(0.3 * slope)
                    .turn(degrees, radius)
                    .slope(Math.clamp(slope * 1.3, -0.13, 0.13))
                    .straight(60 + 80 * random.nextDouble());
            return new Place(tail(builder, false, random), before + 25 - to);
        }
        double first = here + 60 * random.nextDouble() - 40;
        if (bends && random.nextBoolean()) {
            builder.curve(first, radius(random));
        } else {
            builder.straight(first);
        }
        builder.slope(slope);
        double length = 70 + 150 * random.nextDouble();
        if (bends) {
            builder.curve(length, radius(random));
        } else {
            builder.straight(length);
        }
        return new Place(tail(builder, true, random), here);
    }

    private static Road tail(RoadBuilder builder, boolean open, SplittableRandom random) {
        for (int part = 0; part < 4; part++) {
            builder.slope(anySlope(random));
            double length = 50 + 150 * random.nextDouble();
            if (open && random.nextDouble() < 0.6) {
                builder.curve(length, radius(random) * 1.5);
            } else {
                builder.straight(length);
            }
        }
        return builder.build();
    }

    private static double radius(SplittableRandom random) {
        double radius = 45 + 290 * Math.pow(random.nextDouble(), 1.3);
        return random.nextBoolean() ? radius : -radius;
    }

    private static double slope(Gradient gradient, SplittableRandom random) {
        double steep = 0.027 + 0.09 * Math.pow(random.nextDouble(), 1.3);
        return switch (gradient) {
            case UPHILL -> steep;
            case LEVEL -> 0.009 * (2 * random.nextDouble() - 1);
            case DOWNHILL -> -steep;
        };
    }

    private static double anySlope(SplittableRandom random) {
        return random.nextDouble() < 0.4 ? 0 : Math.clamp(0.045 * random.nextGaussian(), -0.1, 0.1);
    }
}
