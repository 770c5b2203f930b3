package org.truegrade.simulator.picture;

/** Paints what lies beside the pavement: gravel, grass, fields, a walk with its kerb, rock where the land is steep. */
final class Verge {
    private static final int KERB = 0xa9a7a2;
    private final Palette palette;
    private final Colour colour;
    private final double gravel;
    private final double walk;
    private final double meadow;
    private final boolean wall;
    private final boolean wallLeft;
    private final double wallM;
    private final int rock;
    private final int walkColour;

    Verge(Scenery scenery, Colour colour) {
        this.colour = colour;
        palette = scenery.palette();
        gravel = scenery.pavement().gravelM();
        walk = scenery.pavement().walkM();
        meadow = scenery.plants().meadow();
        wallM = scenery.relief().wallM();
        wall = wallM > 0;
        wallLeft = scenery.relief().hillside() > 0;
        long hash = Noise.mix(scenery.seed(), 8, 8);
        int stone = Palettes.mix(0x8b8378, 0x6d6a68, Noise.unit(hash, 0));
        rock = Palettes.mix(stone, palette.soil(), 0.7 * Noise.unit(hash, 12));
        walkColour = Palettes.mix(Palettes.mix(0xa5a29b, 0x8a7a70, Noise.unit(hash, 24)), palette.asphalt(), 0.25);
    }

    /**
     * @param edge metres from the pavement, uneven as grass is
     * @param plainEdge the same as it was built
     */
    void paint(
            double edge,
            double plainEdge,
            boolean onLeft,
            double s,
            double x,
            double y,
            double across,
            double rise,
            double shade) {
        if (walk > 0 && plainEdge < walk + 0.2) {
            walk(plainEdge, s, x, y, across);
            return;
        }
        double stones = Ground.cover(gravel - edge, Math.max(across, 0.3));
        double patch = Noise.smooth(x / 6, y / 6) * 0.6 + Noise.smooth(x / 1.3, y / 1.3) * 0.4;
        double dry = Noise.clamp((patch - 0.42) * 4, 0, 1);
        colour.mixed(palette.grass(), palette.grassDry(), dry);
        if (edge > 7) {
            double parcel = Noise.grain(x / 70 + 0.15 * Noise.smooth(x / 30, y / 30), y / 90);
            double share = parcel > 0.55 ? Math.min(1, (edge - 7) / 2) : 0;
            colour.blend(palette.field(), share);
        }
        double fade = Math.min(1, 0.12 / across);
        double blade = 1
                + 0.30 * fade * (Noise.grain(x * 9, y * 9) - 0.5)
                + (0.22 + 0.5 * meadow) * Math.min(1, 0.6 / across) * (Noise.smooth(x * 1.9, y * 1.9) - 0.5);
        colour.scale(blade * shade);
        if (stones > 0) {
            colour.blend(palette.soil(), stones * 0.85);
        }
        double steep = wall && onLeft == wallLeft ? Ground.cover(wallEnd() - Math.abs(edge - wallMiddle()), 0.3) : 0;
        if (rise > 0.9 || steep > 0) {
            stone(Math.max(steep, Noise.clamp((rise - 0.9) * 2, 0, 1)), s, edge, x, y, shade);
        }
    }

    private double wallMiddle() {
        return Land.WALL_FROM_M + 0.5 * Land.WALL_RUN * wallM;
    }

    private double wallEnd() {
        return 0.5 * Land.WALL_RUN * wallM;
    }

    private void stone(double share, double s, double edge, double x, double y, double shade) {
        double layers = Noise.smooth(s * 0.35, edge * 9) * 0.5 + Noise.smooth(s * 1.3, edge * 21) * 0.5;
        double tone = (0.62 + 0.75 * layers) * (0.9 + 0.2 * Noise.smooth(x / 3, y / 3)) * Noise.clamp(shade, 0.8, 1.1);
        colour.blend((rock >> 16 & 255) * tone, (rock >> 8 & 255) * tone, (rock & 255) * tone, share);
        double moss = Noise.clamp((Noise.smooth(s / 5, edge * 4) - 0.62) * 4, 0, 0.8);
        colour.blend(palette.grass(), moss * share);
    }

    private void walk(double edge, double s, double x, double y, double across) {
        colour.set(walkColour);
        double grain = 1 + 0.1 * Math.min(1, 0.04 / across) * (Noise.grain(x * 20, y * 20) - 0.5);
        colour.scale(grain * (0.9 + 0.2 * Noise.smooth(s / 4, edge)));
        double joint = s / 1.5 - Math.floor(s / 1.5);
        if (across < 0.06 && joint < 0.03) {
            colour.scale(0.85);
        }
        colour.blend(KERB, 0.9 * Ground.cover(0.17 - edge, across));
    }
}
