package org.truegrade.simulator.picture;

import org.jspecify.annotations.Nullable;

/** The colour of the ground at a place: pavement with its marks, verge, fields. */
final class Ground {
    private final Scenery scenery;
    private final Land land;
    private final double middle;
    private final double half;
    private final double lane;
    private final double lightR;
    private final double lightG;
    private final double lightB;

    /** Results of {@link #paint}, linear steps of 0 to 255. */
    double r;

    double g;
    double b;

    Ground(Scenery scenery, Land land) {
        this.scenery = scenery;
        this.land = land;
        this.middle = scenery.middleM();
        this.half = scenery.halfM();
        this.lane = scenery.laneWidthM();
        double warm = scenery.palette().sun() * 0.04;
        lightR = 1 + warm;
        lightG = 1;
        lightB = 1 - warm;
    }

    /**
     * @param s metres along the way
     * @param left metres left of it
     * @param across width of a pixel at that place, metres
     * @param along length of a pixel on the ground, metres
     * @param shade brightness of the slope of the land, 1 = flat
     */
    void paint(double s, double left, double x, double y, double across, double along, double shade) {
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
        double paved = cover(-(edge + 0.3 * wobble), across);
        if (paved < 1) {
            verge(edge + wobble, x, y, across, shade);
        }
        if (paved > 0) {
            double vr = r;
            double vg = g;
            double vb = b;
            pavement(s, left, own, x, y, across, along, near);
            r = vr + paved * (r - vr);
            g = vg + paved * (g - vg);
            b = vb + paved * (b - vb);
        }
        if (scenery.dapple() > 0 && edge < 8) {
            double spots = Noise.smooth(x / 2.3, y / 2.3) * 0.6 + Noise.smooth(x / 9, y / 9) * 0.6;
            double dark = 1 - 0.45 * scenery.dapple() * Noise.clamp((spots - 0.5) * 5, 0, 1);
            r *= dark;
            g *= dark;
            b *= dark;
        }
        double light = scenery.palette().light();
        r *= light * lightR;
        g *= light * lightG;
        b *= light * lightB;
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
    private static double cover(double inside, double pixel) {
        return Noise.clamp(inside / pixel + 0.5, 0, 1);
    }

    private void verge(double edge, double x, double y, double across, double shade) {
        var palette = scenery.palette();
        double gravel = cover(scenery.gravelM() - edge, Math.max(across, 0.3));
        double patch = Noise.smooth(x / 6, y / 6) * 0.6 + Noise.smooth(x / 1.3, y / 1.3) * 0.4;
        double dry = Noise.clamp((patch - 0.42) * 4, 0, 1);
        mixed(palette.grass(), palette.grassDry(), dry);
        if (edge > 7) {
            double parcel = Noise.grain(x / 70 + 0.15 * Noise.smooth(x / 30, y / 30), y / 90);
            double share = parcel > 0.55 ? Math.min(1, (edge - 7) / 2) : 0;
            blend(palette.field(), share);
        }
        double fade = Math.min(1, 0.12 / across);
        double blade = 1
                + 0.30 * fade * (Noise.grain(x * 9, y * 9) - 0.5)
                + 0.22 * Math.min(1, 0.6 / across) * (Noise.smooth(x * 1.9, y * 1.9) - 0.5);
        scale(blade * shade);
        if (gravel > 0) {
            blend(palette.soil(), gravel * 0.85);
        }
    }

    private void pavement(
            double s,
            double left,
            double own,
            double x,
            double y,
            double across,
            double along,
            @Nullable Crossing near) {
        var palette = scenery.palette();
        mixed(palette.asphalt(), palette.asphalt(), 0);
        double grain = 1 + 0.16 * Math.min(1, 0.03 / across) * (Noise.grain(x * 30, y * 30) - 0.5);
        double stain = 0.15 * (Noise.smooth(s / 9, left * 0.8) - 0.5);
        double fromLane = left > middle ? left - lane : left;
        double track = Math.abs(Math.abs(fromLane) - 0.75);
        double worn = track < 0.4 ? -0.06 * (1 - track / 0.4) : 0;
        double crack = across < 0.03 && Math.abs(Noise.smooth(s / 7, left / 2.5 + 40) - 0.5) < 0.004
                ? -0.14 * scenery.markWear()
                : 0;
        scale(grain * (1 + stain + worn + crack));
        double mark = Math.max(
                near == null ? ownMarks(s, left, own, across, along) : crossingMarks(s, left, x, y, across, near),
                arrows(s, left));
        if (mark > 0) {
            double wear = 1 - scenery.markWear() * (0.5 + 0.6 * Noise.smooth(s * 1.7, left * 9));
            boolean yellow = scenery.yellowCentre() && Math.abs(left - middle) < 0.4;
            blend(yellow ? 0xd8b040 : 0xe6e6e2, mark * Noise.clamp(wear, 0, 1) * 0.95);
        }
    }

    private double ownMarks(double s, double left, double own, double across, double along) {
        double mark = 0;
        double fromMiddle = left - middle;
        if (Math.abs(fromMiddle) > 0.3 + across) {
            return scenery.edgeLines() ? line(own + scenery.shoulderM() + 0.12, 0.065, across) : 0;
        }
        if (scenery.edgeLines()) {
            mark = line(own + scenery.shoulderM() + 0.12, 0.065, across);
        }
        return Math.max(
                mark,
                switch (scenery.centre()) {
                    case DASHED -> line(fromMiddle, 0.065, across) * dash(s, along);
                    case SOLID -> line(fromMiddle, 0.065, across);
                    case DOUBLE ->
                        Math.max(line(fromMiddle - 0.13, 0.06, across), line(fromMiddle + 0.13, 0.06, across));
                    case NONE -> 0;
                });
    }

    private double crossingMarks(double s, double left, double x, double y, double across, Crossing near) {
        double in = near.junction.fromM();
        double out = near.junction.toM();
        double keep = scenery.halfM() + 2.5;
        if (s < in - keep || s > out + keep) {
            double own = Math.abs(left - middle) - half;
            return near.edge(x, y) > 0.5 ? ownMarks(s, left, own, across, across) : 0;
        }
        double centre = near.centre(x, y);
        boolean stop = s < in - keep + 0.5 && left > -lane / 2 && left < lane / 2;
        return stop
                ? 1
                : Double.isNaN(centre) || scenery.centre() == Scenery.Centre.NONE ? 0 : line(centre, 0.065, across);
    }

    private double arrows(double s, double left) {
        for (var crossing : land.crossings()) {
            double toLine = s - (crossing.junction.fromM() - half - 2.5);
            if (crossing.arrows && toLine < 0 && toLine > -60 && Math.abs(left) < lane / 2) {
                return arrow(toLine, left, crossing.junction.headingChange() > 0);
            }
        }
        return 0;
    }

    /** The arrow of a turning lane, repeated before the junction. */
    private double arrow(double toLine, double left, boolean turnsLeft) {
        double side = turnsLeft ? left : -left;
        for (double tip = -6; tip >= -44; tip -= 19) {
            double along = toLine - tip + 4.5;
            if (along < 0 || along > 5.2) {
                continue;
            }
            boolean shaft = along < 3.6 && Math.abs(side + 0.25) < 0.13;
            boolean hook = along > 3.1 && along < 3.6 && side > -0.3 && side < 0.35;
            boolean head = side > 0.35 && side < 1.0 && Math.abs(along - 3.35) < (1.0 - side) * 1.5;
            return shaft || hook || head ? 1 : 0;
        }
        return 0;
    }

    private static double line(double fromCentre, double halfWidth, double pixel) {
        double inside = halfWidth - Math.abs(fromCentre);
        return Noise.clamp(inside / pixel + 0.5, 0, 1) * Math.min(1, 2 * halfWidth / pixel * 1.2);
    }

    /** Dashes of 4 m in 12 m, dissolved where a pixel is longer than they are. */
    private static double dash(double s, double along) {
        double at = s / 12 - Math.floor(s / 12);
        double sharp = at < 1.0 / 3 ? 1 : 0;
        double blur = Noise.clamp((along - 3) / 9, 0, 1);
        return sharp + blur * (1.0 / 3 - sharp);
    }

    private void mixed(int a, int b0, double share) {
        r = (a >> 16 & 255) + share * ((b0 >> 16 & 255) - (a >> 16 & 255));
        g = (a >> 8 & 255) + share * ((b0 >> 8 & 255) - (a >> 8 & 255));
        b = (a & 255) + share * ((b0 & 255) - (a & 255));
    }

    private void blend(int colour, double share) {
        r += share * ((colour >> 16 & 255) - r);
        g += share * ((colour >> 8 & 255) - g);
        b += share * ((colour & 255) - b);
    }

    private void scale(double by) {
        r *= by;
        g *= by;
        b *= by;
    }
}
