package org.truegrade.simulator.picture;

/** Paints other cars and trucks from behind and from the front. */
final class Vehicles {
    private static final int[] COATS = {
        0xd8d8d6, 0x2b2d30, 0x8d9196, 0x5a5f66, 0x9a2a26, 0x2f4a78, 0x77828a, 0xb8b09c, 0x3a5a48
    };
    private static final int TYRE = 0x17181a;
    private static final int GLASS = 0x2a333b;

    private final Brush brush;
    private final boolean night;
    private final boolean wet;

    Vehicles(Scenery scenery, Brush brush) {
        this.brush = brush;
        night = scenery.weather().night() > 0;
        wet = scenery.weather().rain() > 0;
    }

    void car(Growth car, boolean front) {
        int coat = COATS[(int) (Noise.unit(car.hash(), 40) * COATS.length)];
        double half = 0.82 + 0.14 * Noise.unit(car.hash(), 30);
        shadow(car, half);
        brush.box(car, -half + 0.02, -half + 0.26, 0, 0.22, TYRE);
        brush.box(car, half - 0.26, half - 0.02, 0, 0.22, TYRE);
        brush.taper(car, 0, half, half * 0.96, 0.13, 0.62, coat);
        brush.taper(car, 0, half * 0.93, half * 0.70, 0.62, 1, coat);
        brush.taper(car, 0, half * 0.85, half * 0.66, 0.64, 0.94, GLASS);
        brush.box(car, -half * 0.93, half * 0.93, 0.14, 0.22, Palettes.mix(coat, TYRE, 0.6));
        if (front) {
            brush.box(car, -half * 0.5, half * 0.5, 0.24, 0.36, 0x222426);
            lights(car, half, 0.42, night || wet || Noise.unit(car.hash(), 12) < 0.3 ? 0xfffbe8 : 0xb9bec2);
        } else {
            brush.box(car, -0.27, 0.27, 0.3, 0.38, 0xd0d0c8);
            boolean braking = Noise.unit(car.hash(), 12) < 0.2;
            lights(car, half, 0.5, night || wet || braking ? 0xff3428 : 0x8a1c18);
        }
    }

    void truck(Growth truck, boolean front) {
        int coat = COATS[(int) (Noise.unit(truck.hash(), 40) * COATS.length)];
        double half = 1.2;
        shadow(truck, half);
        brush.box(truck, -half + 0.05, -half + 0.5, 0, 0.2, TYRE);
        brush.box(truck, half - 0.5, half - 0.05, 0, 0.2, TYRE);
        brush.box(truck, -half, half, 0.13, 1, front ? coat : Palettes.mix(coat, 0xdddddd, 0.5));
        if (front) {
            brush.box(truck, -half * 0.88, half * 0.88, 0.5, 0.76, GLASS);
            lights(truck, half, 0.22, night || wet ? 0xfffbe8 : 0xb9bec2);
        } else {
            brush.box(truck, -0.02, 0.02, 0.2, 0.98, 0x70747a);
            brush.box(truck, -half, half, 0.13, 0.17, 0x3a3c40);
            lights(truck, half, 0.18, night || wet ? 0xff3428 : 0x8a1c18);
        }
    }

    private void lights(Growth car, double half, double up, int colour) {
        brush.box(car, -half * 0.95, -half * 0.68, up, up + 0.11, colour);
        brush.box(car, half * 0.68, half * 0.95, up, up + 0.11, colour);
    }

    private void shadow(Growth car, double half) {
        brush.box(car, -half * 1.05, half * 1.05, -0.06, 0.08, 0x1c1d1f);
    }
}
