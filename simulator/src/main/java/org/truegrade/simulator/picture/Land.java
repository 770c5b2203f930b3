package org.truegrade.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.simulator.road.Road;

/**
 * The shape of the land: the road lies on its own profile, ditches, banks, hillsides and rock walls beside it, and further
 * away land that keeps to heights of its own.
 */
final class Land {
    /** Where a rock wall begins, metres from the verge. */
    static final double WALL_FROM_M = 1.2;
    /** How far a rock wall leans back, metres per metre of height. */
    static final double WALL_RUN = 0.3;

    private static final double HILLSIDE_REACH_M = 70;
    private static final double KERB_M = 0.08;
    private static final int LEVELLED_M = 140;

    private final Road road;
    private final Relief relief;
    private final Nearest nearest;
    private final List<Crossing> all = new ArrayList<>();
    private final List<Crossing> seen = new ArrayList<>();
    private final double middle;
    private final double half;
    private final double flat;
    private final double kerb;

    /** Results of {@link #look}: the nearest place of the way, metres from any pavement's edge, height. */
    double s;

    double left;
    double edge;
    double height;

    Land(Road road, Scenery scenery) {
        this.road = road;
        relief = scenery.relief();
        nearest = new Nearest(road, relief.sightM());
        middle = scenery.middleM();
        half = scenery.halfM();
        double walk = scenery.pavement().walkM();
        flat = walk > 0 ? walk : scenery.pavement().gravelM();
        kerb = walk > 0 ? KERB_M : 0;
        for (var junction : road.junctions()) {
            all.add(new Crossing(road, junction, scenery));
        }
    }

    void lookFrom(double at) {
        nearest.lookFrom(at);
        seen.clear();
        for (var crossing : all) {
            if (crossing.junction.toM() > at - 60 && crossing.junction.fromM() < at + relief.sightM()) {
                seen.add(crossing);
            }
        }
    }

    List<Crossing> crossings() {
        return seen;
    }

    double roadHeight(double at) {
        return road.zAt(at);
    }

    double curvature(double at) {
        return road.curvatureAt(at);
    }

    double roadX(double at, double leftM) {
        return road.xAt(at) - leftM * Math.sin(road.headingAt(at));
    }

    double roadY(double at, double leftM) {
        return road.yAt(at) + leftM * Math.cos(road.headingAt(at));
    }

    void look(double x, double y) {
        nearest.find(x, y);
        s = nearest.s;
        left = nearest.left;
        edge = Math.abs(left - middle) - half;
        for (var crossing : seen) {
            edge = Math.min(edge, crossing.edge(x, y));
        }
        height = nearest.z + beside(x, y);
    }

    private double beside(double x, double y) {
        double out = edge - flat;
        if (out <= 0) {
            return edge > 0 ? kerb * Math.min(1, edge) : 0;
        }
        double ditch = out < 3 && kerb == 0 ? -0.35 * out * (3 - out) / 2.25 : 0;
        double side = left > middle ? 37 : 91;
        double steep = relief.bank() * (2.4 * Noise.smooth(s / 140, side) - 1.2);
        double reach = 5 + 9 * Noise.smooth(s / 90, side + 7);
        double bank = steep * reach * (1 - Math.exp(-out / reach));
        double open = Math.min(1, out / 25);
        double rough = relief.rough() * (2 * Noise.smooth(x / 55, y / 55) - 1) * open
                + 0.25 * (Noise.smooth(x / 7, y / 7) - 0.5) * open;
        double own = kerb + ditch + bank + rough;
        if (relief.hillside() != 0) {
            own += hillside(out, side);
        }
        return relief.ownWill() > 0 && out > 15 ? natural(own, out, x, y) : own;
    }

    private double hillside(double out, double side) {
        double rising = left > middle ? relief.hillside() : -relief.hillside();
        double uneven = 0.6 + 0.8 * Noise.smooth(s / 80, side + 3);
        double hill = rising * uneven * HILLSIDE_REACH_M * out / (HILLSIDE_REACH_M + out);
        if (rising > 0 && relief.wallM() > 0) {
            double wall = relief.wallM() * (0.55 + 0.9 * Noise.smooth(s / 14, side + 5));
            hill += wall * Noise.clamp((out - WALL_FROM_M) / (WALL_RUN * relief.wallM()), 0, 1);
        }
        return hill;
    }

    /** Away from the road the land follows hills of its own, of which the road's heights are only a smoothed part. */
    private double natural(double own, double out, double x, double y) {
        double share = Noise.clamp((out - 15) / 130, 0, 1);
        share = relief.ownWill() * share * share * (3 - 2 * share);
        double hills = relief.rollM() * (2 * Noise.smooth(x / 190 + 0.5, y / 190) - 1);
        double free = nearest.levelled(LEVELLED_M) - nearest.z + 0.6 * own + hills;
        return own + share * (free - own);
    }
}
