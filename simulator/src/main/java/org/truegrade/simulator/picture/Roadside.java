package org.truegrade.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the road: trees, bushes, posts, poles, signs before turns, houses. Upright, as gravity wants it. */
final class Roadside {
    private static final double SLOT_M = 7;
    private static final double SIGHT_M = 380;

    private final Scenery scenery;
    private final Land land;
    private final List<Growth> found = new ArrayList<>();
    private final List<@Nullable Growth> rail = new ArrayList<>();

    Roadside(Scenery scenery, Land land) {
        this.scenery = scenery;
        this.land = land;
    }

    /** All that can be seen, the far things first. */
    List<Growth> seenFrom(View view) {
        found.clear();
        long first = (long) Math.floor((view.at - 4) / SLOT_M);
        long last = (long) Math.floor((view.at + SIGHT_M) / SLOT_M);
        for (long slot = first; slot <= last; slot++) {
            for (int side = -1; side <= 1; side += 2) {
                trees(view, slot, side);
                furniture(view, slot, side);
            }
        }
        signs(view);
        found.sort(null);
        return found;
    }

    private void trees(View view, long slot, int side) {
        // Woods come and go along the road, on each side for itself.
        double wood = Noise.smooth(slot / 11.0, side * 5 + 50 + (scenery.seed() & 63));
        double density = Noise.clamp(scenery.trees() * 1.5 * (1.7 * wood - 0.25), 0, 0.95);
        for (int row = 0; row < 4; row++) {
            long hash = Noise.mix(scenery.seed(), slot * 8 + row, side);
            if (Noise.unit(hash, 0) > density) {
                continue;
            }
            double out = scenery.nearM() + row * row * 4 + (2 + 5 * row) * Noise.unit(hash, 12);
            double s = (slot + Noise.unit(hash, 24)) * SLOT_M;
            double pick = Noise.unit(hash, 36);
            var kind = pick < 0.25 && row < 2
                    ? Growth.Kind.BUSH
                    : Noise.unit(hash, 44) < scenery.conifers() ? Growth.Kind.CONIFER : Growth.Kind.TREE;
            double size = kind == Growth.Kind.BUSH ? 0.8 + 1.8 * pick * 4 : 5 + 9 * Noise.unit(hash, 30);
            add(view, kind, hash, s, scenery.middleM() + side * (scenery.halfM() + out), size, 1.8);
        }
    }

    private void furniture(View view, long slot, int side) {
        double beside = scenery.middleM() + side * (scenery.halfM() + 0.6);
        if (scenery.posts() && slot % 7 == 0) {
            add(view, Growth.Kind.POST, slot, slot * SLOT_M, beside, 1.0, 0.3);
        }
        if ((scenery.seed() & 3) == 1 && side > 0 && slot % 6 == 2) {
            add(view, Growth.Kind.POLE, slot, slot * SLOT_M, scenery.middleM() + scenery.halfM() + 4, 8, 1);
        }
        long hash = Noise.mix(scenery.seed(), slot, 900 + side);
        if (Noise.unit(hash, 0) < 0.12 * scenery.houses()) {
            double out = scenery.halfM() + 10 + 14 * Noise.unit(hash, 12);
            add(
                    view,
                    Growth.Kind.HOUSE,
                    hash,
                    slot * SLOT_M,
                    scenery.middleM() + side * out,
                    6 + 3 * Noise.unit(hash, 24),
                    7);
        }
    }

    /** The posts of the guard rail on the right, from near to far; a null is a gap. */
    List<@Nullable Growth> railSeenFrom(View view) {
        rail.clear();
        if (scenery.rail()) {
            double step = 3.5;
            double left = scenery.middleM() - scenery.halfM() - 0.6;
            for (double s = Math.floor(view.at / step) * step; s < view.at + 170; s += step) {
                int before = found.size();
                add(view, Growth.Kind.RAIL, 0, s, left, 0.75, 0.3);
                rail.add(found.size() > before ? found.getLast() : null);
            }
        }
        return rail;
    }

    private void signs(View view) {
        for (var crossing : land.crossings()) {
            var kind = crossing.junction.headingChange() > 0 ? Growth.Kind.SIGN_LEFT : Growth.Kind.SIGN_RIGHT;
            double right = scenery.middleM() - scenery.halfM() - 1.4;
            if (crossing.sign) {
                add(view, kind, 1, crossing.junction.fromM() - 24, right, 3, 0.5);
            }
            if (crossing.sign && !crossing.straightOn) {
                add(view, kind, 2, crossing.junction.toM() + 0.1, right - 0.5, 2.2, 0.2);
            }
        }
    }

    /** Adds a thing that needs so much room to the next pavement. */
    private void add(View view, Growth.Kind kind, long hash, double s, double left, double size, double room) {
        double x = land.roadX(s, left);
        double y = land.roadY(s, left);
        double metres = view.metresAhead(x, y);
        if (metres < 1.2 || metres > SIGHT_M) {
            return;
        }
        double perMetre = view.focal / metres;
        double column = view.column(x, y, metres);
        double reach = (kind == Growth.Kind.RAIL ? 20 : size) * perMetre;
        if (column < -reach || column > view.mount.width() + reach) {
            return;
        }
        land.look(x, y);
        if (land.edge < room) {
            return;
        }
        found.add(new Growth(kind, hash, metres, column, view.row(column, land.height, metres), perMetre, size));
    }
}
