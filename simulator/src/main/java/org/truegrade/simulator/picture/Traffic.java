package org.truegrade.simulator.picture;

/** Puts other cars on the road: ahead, coming towards, parked. */
final class Traffic {
    private static final double SLOT_M = 13;

    private Traffic() {}

    static void drive(Stage stage) {
        var furniture = stage.scenery.furniture();
        if (furniture.traffic() > 0) {
            var lanes = stage.scenery.lanes();
            for (int lane = -lanes.right(); lane <= lanes.left(); lane++) {
                lane(stage, lane, furniture.traffic());
            }
        }
        if (furniture.parked() > 0) {
            parked(stage, furniture.parked());
        }
    }

    private static void lane(Stage stage, int lane, double density) {
        var lanes = stage.scenery.lanes();
        double left = lane * lanes.widthM();
        boolean towards = !Double.isNaN(lanes.centreM()) && (left > lanes.centreM()) != lanes.drivesLeft();
        long first = (long) Math.ceil((stage.view.at + (lane == 0 ? 9 : 5)) / SLOT_M);
        for (long slot = first; slot * SLOT_M < stage.view.at + 260; slot++) {
            long hash = Noise.mix(stage.scenery.seed(), slot, 300 + lane);
            if (Noise.unit(hash, 0) < 0.22 * density * density + 0.04 * density) {
                boolean truck = Noise.unit(hash, 12) < 0.18;
                var kind = truck
                        ? towards ? Growth.Kind.TRUCK_FRONT : Growth.Kind.TRUCK_REAR
                        : towards ? Growth.Kind.CAR_FRONT : Growth.Kind.CAR_REAR;
                double size = truck ? 2.4 + 1.5 * Noise.unit(hash, 24) : 1.4 + 0.5 * Noise.unit(hash, 24);
                stage.put(kind, hash, slot * SLOT_M, left + 0.3 * (Noise.unit(hash, 36) - 0.5), size, -100);
            }
        }
    }

    private static void parked(Stage stage, double density) {
        double step = 6.5;
        for (long slot = (long) Math.ceil((stage.view.at + 4) / step); slot * step < stage.view.at + 160; slot++) {
            for (int side = -1; side <= 1; side += 2) {
                long hash = Noise.mix(stage.scenery.seed(), slot, 200 + side);
                if (Noise.unit(hash, 0) < 0.6 * density) {
                    var kind = side < 0 ? Growth.Kind.CAR_REAR : Growth.Kind.CAR_FRONT;
                    double size = 1.4 + 0.4 * Noise.unit(hash, 24);
                    stage.put(kind, hash, slot * step, stage.beside(side, 0.1), size, -0.9);
                }
            }
        }
    }
}
