package org.truegrade.simulator.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;
import org.truegrade.video.Picture;

/**
 * Paints what a front camera sees of a road: one column of pixels at a time along the ground from near to far, so that a
 * crest hides what lies behind it; then sky and far hills, then what stands beside the road. The same place of the same
 * road in the same scenery gives the same picture. Used by one thread.
 */
public final class RoadRenderer {
    private static final double NEAR_STEP_M = 0.5;
    private static final double STEP_SHARE = 0.06;

    private final Road road;
    private final Scenery scenery;
    private final CameraMount mount;
    private final Land land;
    private final Ground ground;
    private final Sky sky;
    private final Canvas canvas;
    private final double sightM;
    private final Sprites sprites;
    private final Panels panels;
    private final Lens lens;
    private final Warp warp;
    private final Optional<Exposure> exposure;

    RoadRenderer(Road road, Scenery scenery, CameraMount mount) {
        this(road, scenery, mount, Optional.empty(), Optional.empty());
    }

    /** With a photo in place of sky and far hills, and a picture that was not taken under the best of conditions. */
    RoadRenderer(
            Road road, Scenery scenery, CameraMount mount, Optional<Skyline> skyline, Optional<Exposure> exposure) {
        this.exposure = exposure;
        this.road = road;
        this.scenery = scenery;
        this.mount = mount;
        sightM = scenery.relief().sightM();
        land = new Land(road, scenery);
        ground = new Ground(scenery, land);
        sky = new Sky(scenery, skyline);
        canvas = new Canvas(mount.width(), mount.height(), scenery);
        sprites = new Sprites(scenery, canvas);
        panels = new Panels(scenery, canvas);
        lens = new Lens(scenery, mount, exposure);
        warp = new Warp(mount);
    }

    /** The demo's country, which no training frame shows. */
    public static RoadRenderer demo(Road road, CameraMount mount) {
        return new RoadRenderer(road, Scenery.DEMO, mount);
    }

    /** Far from the seeds that a training counts through. */
    private static final long UNSEEN = 0x7000000000L;

    /** A country of the kind that training frames show, but none of theirs as long as their seeds stay below 10^11. */
    public static RoadRenderer unseen(Road road, CameraMount mount, long seed) {
        return training(road, mount, UNSEEN + seed);
    }

    /** One of the countries that training frames are made of. */
    static RoadRenderer training(Road road, CameraMount mount, long seed) {
        long salted = Series.LEARNING.salted(seed);
        var scenery = Scenery.training(Series.LEARNING, salted, 0).withoutCars();
        var exposure = Exposure.random(scenery.weather(), new SplittableRandom(salted));
        return new RoadRenderer(road, scenery, mount, Optional.empty(), Optional.of(exposure));
    }

    /**
     * How a car leans on its springs: weight goes back when it gains speed, about a third of a degree at 1 m/s².
     *
     * @param levelMps2 acceleration asked for
     * @return radians, positive nose up
     */
    public static double bodyPitch(double levelMps2) {
        return Math.toRadians(0.3 * Math.clamp(levelMps2, -5, 5));
    }

    public CameraMount mount() {
        return mount;
    }

    /**
     * @param s where the car is, metres along the road
     * @param leftM how far left of its way
     * @param bodyPitch of the car on its springs, radians, positive nose up
     */
    public Picture render(double s, double leftM, double bodyPitch) {
        var view = new View(road, mount, s, leftM, bodyPitch);
        land.lookFrom(s);
        Arrays.fill(canvas.depth, 0);
        for (int column = 0; column < canvas.width; column++) {
            column(view, column);
        }
        var things = standing(view);
        exposure.ifPresent(taken -> {
            new Light(scenery.weather(), canvas).fall(view, things);
            new Glass(scenery, canvas, taken).lookThrough(Math.round(s * 1000));
            new Film(taken, scenery.weather().night() > 0, canvas).expose(warp);
        });
        return lens.develop(canvas, Math.round(s * 1000));
    }

    /** What stands upright. */
    private List<Growth> standing(View view) {
        var stage = new Stage(scenery, land, view);
        for (var panel : Rows.seenFrom(stage)) {
            panels.paint(panel);
        }
        Woods.plant(stage);
        Roadside.furnish(stage);
        Traffic.drive(stage);
        stage.things.sort(null);
        for (var thing : stage.things) {
            sprites.paint(thing);
        }
        return stage.things;
    }

    /**
     * How much of the way 10 to 45 m ahead the last picture shows: what lies in the picture and is hidden by nothing. Crests
     * hide some, a house in the bend may hide all.
     */
    double shown(double s, double bodyPitch) {
        var view = new View(road, mount, s, 0, bodyPitch);
        int seen = 0;
        int all = 0;
        for (double ahead = 10; ahead <= 45; ahead += 2.5, all++) {
            double x = land.roadX(s + ahead, 0);
            double y = land.roadY(s + ahead, 0);
            double metres = view.metresAhead(x, y);
            if (metres < 2) {
                continue;
            }
            int column = (int) view.column(x, y, metres);
            int row = (int) view.row(column, land.roadHeight(s + ahead), metres);
            boolean inside = column >= 0 && column < canvas.width && row >= 0 && row < 0.9 * canvas.height;
            if (inside && canvas.depth[row * canvas.width + column] > 0.9 * metres - 1) {
                seen++;
            }
        }
        return (double) seen / all;
    }

    /** Row of the true horizon in the picture's middle, as {@link #render} would paint it. */
    double horizon(double s, double bodyPitch) {
        return warp.row(new View(road, mount, s, 0, bodyPitch).horizon);
    }

    private void column(View view, int column) {
        double middle = column + 0.5;
        double horizon = view.horizonAt(middle);
        double rayX = view.rayX(middle);
        double rayY = view.rayY(middle);
        double d0 = Math.max(
                0.8,
                0.7
                        * view.focalRows
                        * mount.heightM()
                        / Math.max(20, canvas.height - Math.min(view.horizon, view.vanishing)));
        land.look(view.x + d0 * rayX, view.y + d0 * rayY);
        double s0 = land.s;
        double left0 = land.left;
        double h0 = land.height;
        int next = canvas.height - 1;
        while (d0 < sightM && next >= 0) {
            double d1 = d0 + Math.max(NEAR_STEP_M, STEP_SHARE * d0);
            land.look(view.x + d1 * rayX, view.y + d1 * rayY);
            double s1 = land.s;
            double left1 = land.left;
            double h1 = land.height;
            double row1 = horizon + view.focalRows * (view.z - h1) / d1;
            if (next + 0.5 > row1) {
                double rise = (h1 - h0) / (d1 - d0);
                boolean jump = Math.abs(left1 - left0) > 2 * (d1 - d0) + 3;
                double shade = 1
                        + scenery.palette().sun()
                                * 0.5
                                * Noise.clamp(rise - (land.roadHeight(s1 + 2) - land.roadHeight(s1)) / 2, -0.4, 0.5);
                while (next >= 0 && next + 0.5 > row1) {
                    double q = (next + 0.5 - horizon) / view.focalRows;
                    double d = q + rise > 1e-9 ? (view.z - h0 + rise * d0) / (q + rise) : d1;
                    d = Noise.clamp(d, d0, d1);
                    double t = jump ? (d - d0) * 2 > d1 - d0 ? 1 : 0 : (d - d0) / (d1 - d0);
                    double across = d / view.focal;
                    ground.paint(
                            s0 + t * (s1 - s0),
                            left0 + t * (left1 - left0),
                            view.x + d * rayX,
                            view.y + d * rayY,
                            across,
                            Math.min(across * d / mount.heightM(), 60),
                            rise,
                            shade);
                    var colour = ground.colour;
                    canvas.put(next * canvas.width + column, d, colour.r, colour.g, colour.b);
                    next--;
                }
            }
            d0 = d1;
            s0 = s1;
            left0 = left1;
            h0 = h1;
        }
        sky.paint(
                canvas,
                column,
                next + 1,
                horizon,
                view.azimuth - Math.atan((middle - view.centreColumn) / view.focal),
                view.focalRows);
    }
}
