package org.truegrade.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.simulator.road.Road;

/** The shape of the land: the road lies on its own profile, ditches, banks and hills lie beside it. */
final class Land {
    private final Road road;
    private final Scenery scenery;
    private final Nearest nearest;
    private final List<Crossing> all = new ArrayList<>();
    private final List<Crossing> seen = new ArrayList<>();

    /** Results of {@link #look}: the nearest place of the way, metres from any pavement's edge, height. */
    double s;

    double left;
    double edge;
    double height;

    Land(Road road, Scenery scenery) {
        this.road = road;
        this.scenery = scenery;
        this.nearest = new Nearest(road);
        for (var junction : road.junctions()) {
            all.add(new Crossing(road, junction, scenery));
        }
    }

    void lookFrom(double at) {
        nearest.lookFrom(at);
        seen.clear();
        for (var crossing : all) {
            if (crossing.junction.toM() > at - 60 && crossing.junction.fromM() < at + Nearest.AHEAD_M) {
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
        double own = Math.abs(left - scenery.middleM()) - scenery.halfM();
        edge = own;
        for (var crossing : seen) {
            edge = Math.min(edge, crossing.edge(x, y));
        }
        height = nearest.z + beside(x, y);
    }

    private double beside(double x, double y) {
        double out = edge - scenery.gravelM();
        if (out <= 0) {
            return 0;
        }
        double ditch = out < 3 ? -0.35 * out * (3 - out) / 2.25 : 0;
        double side = left > scenery.middleM() ? 37 : 91;
        double steep = scenery.bank() * (2.4 * Noise.smooth(s / 140, side) - 1.2);
        double reach = 5 + 9 * Noise.smooth(s / 90, side + 7);
        double bank = steep * reach * (1 - Math.exp(-out / reach));
        double open = Math.min(1, out / 25);
        double rough = scenery.relief() * (2 * Noise.smooth(x / 55, y / 55) - 1) * open
                + 0.25 * (Noise.smooth(x / 7, y / 7) - 0.5) * open;
        return ditch + bank + rough;
    }
}
