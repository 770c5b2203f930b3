package org.truegrade.simulator.picture;

/** Paints things beside the road and on it, hidden by what is nearer. */
final class Sprites {
    private static final int WHITE = 0xe8e8e4;
    private static final int DARK = 0x3a3734;
    private static final int WOOD = 0x5a4c40;
    private static final int STEEL = 0x808488;

    private final Brush brush;
    private final Foliage foliage;
    private final Vehicles vehicles;
    private final boolean american;

    Sprites(Scenery scenery, Canvas canvas) {
        brush = new Brush(canvas, scenery.palette().light());
        foliage = new Foliage(scenery, canvas, brush);
        vehicles = new Vehicles(scenery, brush);
        american = scenery.marking().centreColour() != scenery.marking().colour();
    }

    void paint(Growth thing) {
        switch (thing.kind()) {
            case TREE -> foliage.tree(thing);
            case CONIFER -> foliage.conifer(thing);
            case BARE -> foliage.bare(thing);
            case SLIM -> foliage.slim(thing);
            case BUSH -> foliage.bush(thing);
            case POST -> {
                brush.box(thing, -0.06, 0.06, 0, 1, WHITE);
                brush.box(thing, -0.06, 0.06, 0.72, 0.88, DARK);
            }
            case POLE -> {
                brush.box(thing, -0.12, 0.12, 0, 1, WOOD);
                brush.box(thing, -0.9, 0.9, 0.92, 0.945, WOOD);
            }
            case LAMP -> {
                brush.taper(thing, 0, 0.1, 0.05, 0, 1, STEEL);
                double arm = thing.hash() > 0 ? 1 : -1;
                brush.box(thing, Math.min(0, 1.6 * arm), Math.max(0, 1.6 * arm), 0.985, 1, STEEL);
                brush.box(thing, 1.3 * arm - 0.3, 1.3 * arm + 0.3, 0.975, 1, 0xc8c8c0);
            }
            case RAIL -> brush.box(thing, -0.06, 0.06, 0, 1, 0x77797c);
            case SIGN_LEFT, SIGN_RIGHT -> turn(thing);
            case ROUND_SIGN -> round(thing);
            case WARNING_SIGN -> warning(thing);
            case BOARD -> board(thing);
            case CHEVRON_LEFT, CHEVRON_RIGHT -> chevron(thing);
            case HOUSE -> house(thing);
            case CAR_REAR -> vehicles.car(thing, false);
            case CAR_FRONT -> vehicles.car(thing, true);
            case TRUCK_REAR -> vehicles.truck(thing, false);
            case TRUCK_FRONT -> vehicles.truck(thing, true);
        }
    }

    private void turn(Growth thing) {
        brush.box(thing, -0.05, 0.05, 0, 1, STEEL);
        brush.box(thing, -0.75, 0.75, 0.6, 1, WHITE);
        brush.box(thing, -0.70, 0.70, 0.615, 0.985, 0x1f4fa0);
        double way = thing.kind() == Growth.Kind.SIGN_LEFT ? -1 : 1;
        brush.box(thing, -0.45, 0.45, 0.76, 0.84, WHITE);
        for (int step = 0; step < 4; step++) {
            double at = way * (0.55 - 0.1 * step);
            double half = 0.02 + 0.035 * step;
            brush.box(thing, at - 0.05, at + 0.05, 0.8 - half, 0.8 + half, WHITE);
        }
    }

    private void round(Growth thing) {
        brush.box(thing, -0.04, 0.04, 0, 0.8, STEEL);
        double middle = 1 - 0.35 / thing.size();
        if (american) {
            brush.box(thing, -0.3, 0.3, 1 - 0.75 / thing.size(), 1, WHITE);
            brush.box(thing, -0.12, 0.12, 1 - 0.55 / thing.size(), 1 - 0.2 / thing.size(), DARK);
            return;
        }
        brush.disc(thing, 0, middle, 0.35, 0xb8232a);
        brush.disc(thing, 0, middle, 0.25, WHITE);
        brush.box(thing, -0.12, 0.12, middle - 0.1 / thing.size(), middle + 0.1 / thing.size(), DARK);
    }

    private void warning(Growth thing) {
        brush.box(thing, -0.04, 0.04, 0, 0.8, STEEL);
        double low = 1 - 0.8 / thing.size();
        double inner = 0.14 / thing.size();
        brush.taper(thing, 0, 0.45, 0.02, low, 1, american ? 0xd8a020 : 0xb8232a);
        brush.taper(thing, 0, 0.28, 0.02, low + inner, 1 - 1.4 * inner, american ? 0xe0b030 : WHITE);
    }

    private void board(Growth thing) {
        double wide = 0.8 + 1.2 * Noise.unit(thing.hash(), 36);
        int colour = Noise.unit(thing.hash(), 20) < 0.4
                ? 0x23652f
                : Noise.unit(thing.hash(), 20) < 0.7 ? 0x1f4fa0 : 0xd8b040;
        brush.box(thing, -wide * 0.8, -wide * 0.72, 0, 0.7, STEEL);
        brush.box(thing, wide * 0.72, wide * 0.8, 0, 0.7, STEEL);
        brush.box(thing, -wide, wide, 0.55, 1, WHITE);
        brush.box(thing, -wide + 0.06, wide - 0.06, 0.57, 0.98, colour);
        brush.box(thing, -wide * 0.7, wide * 0.6, 0.82, 0.88, WHITE);
        brush.box(thing, -wide * 0.7, wide * 0.2, 0.66, 0.72, WHITE);
    }

    private void chevron(Growth thing) {
        double way = thing.kind() == Growth.Kind.CHEVRON_LEFT ? -1 : 1;
        int ground = american ? 0xd8a828 : WHITE;
        int arrow = american ? 0x202020 : 0xb02028;
        brush.box(thing, -0.04, 0.04, 0, 0.5, STEEL);
        brush.box(thing, -0.32, 0.32, 0.5, 1, ground);
        for (int step = 0; step < 5; step++) {
            double up = 0.52 + 0.092 * step;
            double tip = way * (0.18 - 0.09 * Math.abs(step - 2));
            brush.box(thing, tip - 0.11, tip + 0.11, up, up + 0.094, arrow);
        }
    }

    private void house(Growth thing) {
        int wall = Noise.unit(thing.hash(), 5) < 0.5 ? 0xd8d0c0 : 0xb8a890;
        int roof = Noise.unit(thing.hash(), 9) < 0.5 ? 0x8a4a3a : 0x55504c;
        double half = thing.size() * 0.8;
        brush.box(thing, -half, half, -0.1, 0.55, wall);
        for (int step = 0; step < 10; step++) {
            double low = 0.55 + 0.045 * step;
            double reach = (half + 0.4) * (1 - step / 12.0);
            brush.box(thing, -reach, reach, low, low + 0.046, roof);
        }
        for (double at = -half * 0.7; at < half * 0.8; at += half * 0.45) {
            brush.box(thing, at - 0.5, at + 0.5, 0.18, 0.4, DARK);
        }
    }
}
