package org.truegrade.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The land as it is seen from one place, on which things are put. */
final class Stage {
    static final double SIGHT_M = 380;

    final Scenery scenery;
    final Land land;
    final View view;
    final List<Growth> things = new ArrayList<>();

    Stage(Scenery scenery, Land land, View view) {
        this.scenery = scenery;
        this.land = land;
        this.view = view;
    }

    /** Metres left of the way of a place beside the pavement: {@code side} 1 is left, -1 right. */
    double beside(int side, double out) {
        return scenery.middleM() + side * (scenery.halfM() + out);
    }

    /**
     * Puts a thing where it has room.
     *
     * @param room metres to the next pavement; negative for what may stand on one
     * @return whether it can be seen there
     */
    boolean put(Growth.Kind kind, long hash, double s, double left, double size, double room) {
        var thing = seen(kind, hash, s, left, size, room);
        if (thing != null) {
            things.add(thing);
        }
        return thing != null;
    }

    @Nullable
    Growth seen(Growth.Kind kind, long hash, double s, double left, double size, double room) {
        double x = land.roadX(s, left);
        double y = land.roadY(s, left);
        double metres = view.metresAhead(x, y);
        if (metres < 1.2 || metres > SIGHT_M) {
            return null;
        }
        double perMetre = view.focal / metres;
        double column = view.column(x, y, metres);
        double reach = (kind == Growth.Kind.RAIL ? 20 : size) * perMetre;
        if (column < -reach || column > view.mount.width() + reach) {
            return null;
        }
        land.look(x, y);
        if (land.edge < room) {
            return null;
        }
        double foot = view.row(column, land.height, metres);
        return new Growth(kind, hash, metres, column, foot, perMetre, view.focalRows / metres, size);
    }
}
