package org.truegrade.simulator.picture;

/** Puts trees and bushes at the road: woods that come and go, avenues. Upright, as gravity wants it. */
final class Woods {
    private static final double SLOT_M = 7;

    private Woods() {}

    static void plant(Stage stage) {
        long first = (long) Math.floor((stage.view.at - 4) / SLOT_M);
        long last = (long) Math.floor((stage.view.at + Stage.SIGHT_M) / SLOT_M);
        for (long slot = first; slot <= last; slot++) {
            wood(stage, slot, -1);
            wood(stage, slot, 1);
        }
        avenue(stage);
    }

    private static void wood(Stage stage, long slot, int side) {
        var scenery = stage.scenery;
        var plants = scenery.plants();
        // Woods come and go along the road, on each side for itself.
        double wood = Noise.smooth(slot / 11.0, side * 5 + 50 + (scenery.seed() & 63));
        double density = Noise.clamp(plants.trees() * 1.5 * (1.7 * wood - 0.25), 0, 0.95);
        for (int row = 0; row < 4; row++) {
            long hash = Noise.mix(scenery.seed(), slot * 8 + row, side);
            if (Noise.unit(hash, 0) > density) {
                continue;
            }
            double out = plants.nearM() + row * row * 4 + (2 + 5 * row) * Noise.unit(hash, 12);
            double s = (slot + Noise.unit(hash, 24)) * SLOT_M;
            double pick = Noise.unit(hash, 36);
            boolean bush = pick < plants.bushes() && row < 2;
            double size =
                    bush ? 0.8 + 1.8 * pick / plants.bushes() : plants.tallM() * (0.53 + 0.95 * Noise.unit(hash, 30));
            var kind = bush ? Growth.Kind.BUSH : species(plants, hash);
            stage.put(kind, hash, s, stage.beside(side, out), size, 1.8);
        }
    }

    private static Growth.Kind species(Plants plants, long hash) {
        if (Noise.unit(hash, 44) < plants.conifers()) {
            return Growth.Kind.CONIFER;
        }
        double pick = Noise.unit(Noise.mix(hash, 3, 3), 0);
        return pick < plants.bare() ? Growth.Kind.BARE : pick > 1 - plants.slim() ? Growth.Kind.SLIM : Growth.Kind.TREE;
    }

    private static void avenue(Stage stage) {
        var plants = stage.scenery.plants();
        double step = plants.avenueM();
        if (step == 0) {
            return;
        }
        var kind = species(plants, Noise.mix(stage.scenery.seed(), 61, 0));
        long first = (long) Math.floor(stage.view.at / step);
        for (long slot = first; slot * step < stage.view.at + 250; slot++) {
            for (int side = -1; side <= 1; side += 2) {
                long hash = Noise.mix(stage.scenery.seed(), slot, 600 + side);
                double out = Math.max(1.5, plants.nearM() * 0.5) + 0.4 * Noise.unit(hash, 0);
                double size = plants.tallM() * (0.9 + 0.25 * Noise.unit(hash, 12));
                stage.put(kind, hash, slot * step, stage.beside(side, out), size, 1.2);
            }
        }
    }
}
