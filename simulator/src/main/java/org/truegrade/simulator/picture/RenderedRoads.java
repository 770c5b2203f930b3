package org.truegrade.simulator.picture;

import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.RoadAhead;
import org.truegrade.video.Picture;

/**
 * Rendered roads for training: each seed another road, place, country, weather and camera, with the truth of the stretch 20
 * to 80 m ahead. Neighbouring seeds go through the classes in turn, so any run of 48 is balanced: three gradients, four
 * alignments, and one turn in four is a frame from within the turn (whose {@link RoadAhead#alignment()} is empty).
 *
 * <p>Three series: {@link #sample} for learning, {@link #unseen} of the same classes in looks that no other series shows, for
 * measuring, and {@link #between} on the borders of the classes, for those who learn slope and curvature as numbers. The
 * demo's palette, seed and road are in none of them: palettes are made from a list that does not hold the demo's, seeds pass
 * through a salt of their own, and roads are made at random.
 */
public final class RenderedRoads {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final double LEAST_SHOWN = 0.3;
    private static final int ATTEMPTS = 4;

    private RenderedRoads() {}

    /**
     * One rendered frame.
     *
     * @param truth of the stretch ahead: its mean slope, its mean curvature (1/m, positive to the left), its classes
     * @param slopeHere slope under the wheels, rise over run
     * @param horizon where the true horizon (eye level) crosses the picture's middle column, as a share of the height from
     *     the top; may lie outside 0 to 1
     */
    public record Sample(Picture picture, RoadAhead truth, double slopeHere, double horizon) {}

    /** A frame of 320×240. */
    public static Sample sample(long seed) {
        return sample(seed, WIDTH, HEIGHT);
    }

    public static Sample sample(long seed, int width, int height) {
        return sample(seed, width, height, Optional.empty());
    }

    /** With a photo in place of sky and far hills. The truth is the same as without. */
    public static Sample sample(long seed, int width, int height, Optional<Backdrop> backdrop) {
        return rendered(Series.LEARNING, seed, width, height, backdrop);
    }

    /** Balanced as {@link #sample}, in countries whose looks no other series shows. */
    public static Sample unseen(long seed) {
        return unseen(seed, WIDTH, HEIGHT);
    }

    public static Sample unseen(long seed, int width, int height) {
        return rendered(Series.UNSEEN, seed, width, height, Optional.empty());
    }

    /**
     * Between the classes: slopes of 1 to 2.5 % up and down by turns; straight, slightly bent (between straight and curve)
     * and curved by turns. Any run of six is balanced.
     */
    public static Sample between(long seed) {
        return between(seed, WIDTH, HEIGHT, Optional.empty());
    }

    public static Sample between(long seed, int width, int height, Optional<Backdrop> backdrop) {
        return rendered(Series.BETWEEN, seed, width, height, backdrop);
    }

    /** What is true of {@link #sample} of a seed, without painting it. */
    public static RoadAhead truth(long seed) {
        return Place.draw(Series.LEARNING, seed, new SplittableRandom(Series.LEARNING.salted(seed)))
                .truth();
    }

    private static Sample rendered(Series series, long seed, int width, int height, Optional<Backdrop> backdrop) {
        long salted = series.salted(seed);
        var random = new SplittableRandom(salted);
        var place = Place.draw(series, seed, random);
        for (int attempt = 1; ; attempt++) {
            var taken = taken(series, place, Noise.mix(salted, attempt, 0), random, width, height, backdrop);
            // Where nothing of the road is to be seen, there is nothing to be learnt: another country, another camera.
            if (taken.shown() >= LEAST_SHOWN || attempt == ATTEMPTS) {
                return taken.sample();
            }
        }
    }

    private record Taken(Sample sample, double shown) {}

    private static Taken taken(
            Series series,
            Place place,
            long country,
            SplittableRandom random,
            int width,
            int height,
            Optional<Backdrop> backdrop) {
        var plain = Scenery.training(series, country, place.truth().slope());
        var mount = RandomCameras.draw(width, height, plain, random);
        var skyline = Skyline.of(backdrop, country);
        var scenery = skyline.map(photo -> plain.in(photo.lit(plain.palette()))).orElse(plain);
        var exposure = Exposure.random(scenery.weather(), random);
        var renderer = new RoadRenderer(place.road(), scenery, mount, skyline, Optional.of(exposure));
        double bodyPitch = Math.toRadians(0.5) * random.nextGaussian();
        var picture = renderer.render(place.at(), 0, bodyPitch);
        double horizon = renderer.horizon(place.at(), bodyPitch) / height;
        var sample = new Sample(picture, place.truth(), place.road().slopeAt(place.at()), horizon);
        return new Taken(sample, renderer.shown(place.at(), bodyPitch));
    }
}
