package org.truegrade.simulator.picture;

import org.jspecify.annotations.Nullable;

/** The colour of the ground at a place: pavement with its marks, what lies beside it, and the light on both. */
final class Ground {
    private final Land land;
    private final Verge verge;
    private final Coat coat;
    private final Marks marks;
    private final double middle;
    private final double half;
    private final boolean ragged;
    private final double lightR;
    private final double lightG;
    private final double lightB;
    private final double dapple;
    private final double shadows;
    private final double sunX;
    private final double sunY;

    /** Result of {@link #paint}. */
    final Colour colour = new Colour();

    Ground(Scenery scenery, Land land) {
        this.land = land;
        verge = new Verge(scenery, colour);
        coat = new Coat(scenery, colour);
        marks = new Marks(scenery, land, colour);
        middle = scenery.middleM();
        half = scenery.halfM();
        ragged = !scenery.pavement().paved();
        double warm = scenery.palette().sun() * 0.04;
        double light = scenery.palette().light();
        lightR = light * (1 + warm);
        lightG = light;
        lightB = light * (1 - warm);
        var weather = scenery.weather();
        dapple = weather.dapple();
        shadows = weather.shadows();
        sunX = Math.cos(weather.sunRad());
        sunY = Math.sin(weather.sunRad());
    }

    /**
     * @param s metres along the way
     * @param left metres left of it
     * @param across width of a pixel at that place, metres
     * @param along length of a pixel on the ground, metres
     * @param rise slope of the ground along the line of sight
     * @param shade brightness of the slope of the land, 1 = flat
     */
    void paint(double s, double left, double x, double y, double across, double along, double rise, double shade) {
        double own = Math.abs(left - middle) - half;
        double edge = own;
        @Nullable Crossing near = null;
        for (var crossing : land.crossings()) {
            double other = crossing.edge(x, y);
            if (other < 12) {
                near = crossing;
                edge = roundedMin(edge, other);
            }
        }
        boolean close = edge > -1 && edge < 4;
        double wobble = close ? 0.35 * (Noise.smooth(s / 1.7, left > middle ? 3 : 8) - 0.5) : 0;
        double paved = cover(-(edge + (ragged ? 1.6 : 0.3) * wobble), ragged ? Math.max(across, 0.35) : across);
        if (paved < 1) {
            verge.paint(edge + wobble, edge, left > middle, s, x, y, across, rise, shade);
        }
        if (paved > 0) {
            double vr = colour.r;
            double vg = colour.g;
            double vb = colour.b;
            coat.paint(s, left, x, y, across, along);
            marks.paint(s, left, own, x, y, across, along, near);
            colour.r = vr + paved * (colour.r - vr);
            colour.g = vg + paved * (colour.g - vg);
            colour.b = vb + paved * (colour.b - vb);
        }
        shadow(edge, x, y);
        colour.r *= lightR;
        colour.g *= lightG;
        colour.b *= lightB;
    }

    private void shadow(double edge, double x, double y) {
        if (dapple > 0 && edge < 8) {
            double spots = Noise.smooth(x / 2.3, y / 2.3) * 0.6 + Noise.smooth(x / 9, y / 9) * 0.6;
            colour.scale(1 - 0.45 * dapple * Noise.clamp((spots - 0.5) * 5, 0, 1));
        }
        if (shadows > 0 && edge < 20) {
            // What stands upright beside the road throws stripes away from the sun.
            double across = x * sunY - y * sunX;
            double away = x * sunX + y * sunY;
            double stripe = Noise.smooth(across / 3.5, away / 60) + 0.3 * Noise.smooth(across * 1.1, away / 9);
            double dark = Noise.clamp((stripe - 1.02 + 0.25 * shadows) * 9, 0, 1);
            colour.blend(colour.r * 0.42, colour.g * 0.45, colour.b * 0.53, dark);
        }
    }

    /** The lesser of two distances, rounded so that pavements meet in a curve. */
    private static double roundedMin(double a, double b) {
        double radius = 5;
        if (a > radius || b > radius) {
            return Math.min(a, b);
        }
        double u = Math.max(radius - a, 0);
        double v = Math.max(radius - b, 0);
        return Math.min(Math.min(a, b), radius - Math.sqrt(u * u + v * v));
    }

    /** Share of a pixel that lies inside, from the distance inside. */
    static double cover(double inside, double pixel) {
        return Noise.clamp(inside / pixel + 0.5, 0, 1);
    }
}
