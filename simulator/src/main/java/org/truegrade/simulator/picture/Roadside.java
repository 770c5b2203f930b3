package org.truegrade.simulator.picture;

/** Puts posts, poles, lamps, signs, chevrons and single houses at the road. */
final class Roadside {
    private static final double SLOT_M = 7;

    private Roadside() {}

    static void furnish(Stage stage) {
        var furniture = stage.scenery.furniture();
        long first = (long) Math.floor((stage.view.at - 4) / SLOT_M);
        long last = (long) Math.floor((stage.view.at + Stage.SIGHT_M) / SLOT_M);
        for (long slot = first; slot <= last; slot++) {
            for (int side = -1; side <= 1; side += 2) {
                if (furniture.posts() && slot % 7 == 0) {
                    stage.put(Growth.Kind.POST, slot, slot * SLOT_M, stage.beside(side, 0.6), 1.0, 0.3);
                }
                house(stage, slot, side);
                if (furniture.signs() > 0) {
                    sign(stage, slot, side);
                }
            }
        }
        every(stage, furniture.polesM(), Growth.Kind.POLE, 4, 8);
        every(stage, furniture.lampsM(), Growth.Kind.LAMP, 0.8, 8);
        if (furniture.chevrons()) {
            chevrons(stage);
        }
        turnSigns(stage);
    }

    private static void house(Stage stage, long slot, int side) {
        long hash = Noise.mix(stage.scenery.seed(), slot, 900 + side);
        if (Noise.unit(hash, 0) < 0.12 * stage.scenery.furniture().houses()) {
            double out = 10 + 14 * Noise.unit(hash, 12);
            double size = 6 + 3 * Noise.unit(hash, 24);
            stage.put(Growth.Kind.HOUSE, hash, slot * SLOT_M, stage.beside(side, out), size, 7);
        }
    }

    private static void sign(Stage stage, long slot, int side) {
        long hash = Noise.mix(stage.scenery.seed(), slot, 700 + side);
        double often = 0.05 * stage.scenery.furniture().signs() * (side < 0 ? 1 : 0.4);
        if (Noise.unit(hash, 0) > often) {
            return;
        }
        double pick = Noise.unit(hash, 12);
        var kind = pick < 0.4 ? Growth.Kind.ROUND_SIGN : pick < 0.75 ? Growth.Kind.WARNING_SIGN : Growth.Kind.BOARD;
        double size = kind == Growth.Kind.BOARD ? 3 + 3 * Noise.unit(hash, 24) : 2.3 + Noise.unit(hash, 24);
        stage.put(kind, hash, slot * SLOT_M, stage.beside(side, 1.2 + Noise.unit(hash, 30)), size, 0.4);
    }

    private static void every(Stage stage, double step, Growth.Kind kind, double out, double size) {
        if (step == 0) {
            return;
        }
        int side = (stage.scenery.seed() & 16) == 0 ? 1 : -1;
        double tall = size * (0.8 + 0.4 * Noise.unit(stage.scenery.seed(), 40));
        for (long at = (long) Math.ceil(stage.view.at / step); at * step < stage.view.at + Stage.SIGHT_M; at++) {
            stage.put(kind, side, at * step, stage.beside(side, out), tall, 0.4);
        }
    }

    /** Boards on the outside of a bend, pointing the way it goes. */
    private static void chevrons(Stage stage) {
        double step = 9;
        for (long at = (long) Math.ceil(stage.view.at / step); at * step < stage.view.at + 130; at++) {
            double bend = stage.land.curvature(at * step);
            if (Math.abs(bend) > 1.0 / 160 && Math.abs(bend) < 1.0 / 18) {
                var kind = bend > 0 ? Growth.Kind.CHEVRON_LEFT : Growth.Kind.CHEVRON_RIGHT;
                stage.put(kind, at, at * step, stage.beside(bend > 0 ? -1 : 1, 1.3), 1.6, 0.4);
            }
        }
    }

    private static void turnSigns(Stage stage) {
        for (var crossing : stage.land.crossings()) {
            var kind = crossing.junction.headingChange() > 0 ? Growth.Kind.SIGN_LEFT : Growth.Kind.SIGN_RIGHT;
            double right = stage.beside(-1, 1.4);
            if (crossing.sign) {
                stage.put(kind, 1, crossing.junction.fromM() - 24, right, 3, 0.5);
            }
            if (crossing.sign && !crossing.straightOn) {
                stage.put(kind, 2, crossing.junction.toM() + 0.1, right - 0.5, 2.2, 0.2);
            }
        }
    }
}
