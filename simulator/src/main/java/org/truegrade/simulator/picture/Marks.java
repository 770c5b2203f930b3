package org.truegrade.simulator.picture;

import org.jspecify.annotations.Nullable;

/** Paints the marks on the pavement: lines along it, the lines and arrows of a junction, a crossing for walkers. */
final class Marks {
    private final Scenery scenery;
    private final Marking marking;
    private final Land land;
    private final Colour colour;
    private final double middle;
    private final double half;
    private final double lane;
    private final boolean edges;
    private final boolean any;

    Marks(Scenery scenery, Land land, Colour colour) {
        this.scenery = scenery;
        this.land = land;
        this.colour = colour;
        marking = scenery.marking();
        middle = scenery.middleM();
        half = scenery.halfM();
        lane = scenery.lanes().widthM();
        edges = !Double.isNaN(marking.edgeInsetM());
        any = edges || marking.centre() != Marking.Centre.NONE || marking.lanes().length > 0;
    }

    void paint(
            double s,
            double left,
            double own,
            double x,
            double y,
            double across,
            double along,
            @Nullable Crossing near) {
        double mark = 0;
        if (any) {
            mark = near == null ? lines(s, left, own, across, along) : atJunction(s, left, x, y, across, near);
        }
        if (scenery.pavement().paved()) {
            mark = Math.max(mark, arrows(s, left));
        }
        if (mark > 0) {
            double wear = 1 - marking.wear() * (0.5 + 0.6 * Noise.smooth(s * 1.7, left * 9));
            boolean centre = Math.abs(left - marking.centreM()) < 0.4;
            colour.blend(centre ? marking.centreColour() : marking.colour(), mark * Noise.clamp(wear, 0, 1) * 0.95);
        }
    }

    private double lines(double s, double left, double own, double across, double along) {
        double width = marking.halfWidthM();
        double mark = edges ? line(own + marking.edgeInsetM(), width, across) : 0;
        double fromCentre = left - marking.centreM();
        if (Math.abs(fromCentre) < 0.3 + across) {
            mark = Math.max(mark, centre(fromCentre, s, across, along));
        }
        for (double at : marking.lanes()) {
            if (Math.abs(left - at) < 0.3 + across) {
                mark = Math.max(mark, line(left - at, width, across) * dash(s, along));
            }
        }
        return mark;
    }

    private double centre(double fromCentre, double s, double across, double along) {
        double width = marking.halfWidthM();
        double gap = 2 * width;
        return switch (marking.centre()) {
            case DASHED -> line(fromCentre, width, across) * dash(s, along);
            case SOLID -> line(fromCentre, width, across);
            case DOUBLE -> Math.max(line(fromCentre - gap, width, across), line(fromCentre + gap, width, across));
            case SOLID_AND_DASHED ->
                Math.max(line(fromCentre - gap, width, across), line(fromCentre + gap, width, across) * dash(s, along));
            case NONE -> 0;
        };
    }

    private double atJunction(double s, double left, double x, double y, double across, Crossing near) {
        double in = near.junction.fromM();
        double out = near.junction.toM();
        double keep = half + 2.5;
        if (s < in - keep || s > out + keep) {
            double own = Math.abs(left - middle) - half;
            return near.edge(x, y) > 0.5 ? lines(s, left, own, across, across) : 0;
        }
        double centre = near.centre(x, y);
        boolean stop = s < in - keep + 0.5 && left > -lane / 2 && left < lane / 2;
        return stop
                ? 1
                : Double.isNaN(centre) || marking.centre() == Marking.Centre.NONE ? 0 : line(centre, 0.065, across);
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
    private static double arrow(double toLine, double left, boolean turnsLeft) {
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

    /** Dashes, dissolved where a pixel is longer than they are. */
    private double dash(double s, double along) {
        double period = marking.periodM();
        double dash = marking.dashM();
        double at = s / period - Math.floor(s / period);
        double sharp = at < dash / period ? 1 : 0;
        double blur = Noise.clamp((along - 0.75 * dash) / (0.75 * period), 0, 1);
        return sharp + blur * (dash / period - sharp);
    }
}
