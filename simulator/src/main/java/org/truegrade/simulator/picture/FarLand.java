package org.truegrade.simulator.picture;

/** Far hills, peaks, plains and water, each at the height above or below eye level at which one would see it. */
final class FarLand {
    /** Depth of what everything else stands before. */
    static final float DEPTH = 1e6f;

    private static final int LAYERS = 3;

    private final Palette palette;
    private final Relief relief;
    private final double offset;
    private final double seaFrom;
    private final double[] tops = new double[LAYERS];
    private final double dark;
    private double azimuth;
    private boolean water;

    FarLand(Scenery scenery) {
        palette = scenery.palette();
        relief = scenery.relief();
        dark = 1 - 0.85 * scenery.weather().night();
        offset = Noise.unit(scenery.seed(), 20) * 400;
        seaFrom = 2 * Math.PI * Noise.unit(scenery.seed(), 32);
    }

    /** Prepares for a column of the picture. */
    void lookAt(double newAzimuth) {
        azimuth = newAzimuth;
        if (relief.sea() > 0) {
            double round = (azimuth - seaFrom) / (2 * Math.PI);
            water = round - Math.floor(round) < relief.sea();
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            tops[layer] = water ? (layer == 0 ? 0.4 * top(0) - 0.012 : 0) : top(layer);
        }
    }

    /**
     * Paints one pixel.
     *
     * @param up tangent of its height over eye level
     * @return whether there is land; else it is sky
     */
    boolean paint(Canvas canvas, int pixel, double up) {
        if (up < 0) {
            plain(canvas, pixel, relief.below() / -up);
            return true;
        }
        int layer = LAYERS - 1;
        while (layer >= 0 && up > tops[layer]) {
            layer--;
        }
        if (layer < 0) {
            return false;
        }
        hills(canvas, pixel, layer, up);
        return true;
    }

    private double top(int layer) {
        double rate = 5 + 6 * layer;
        double height = relief.hills() * (1 - 0.28 * layer);
        double broad = Noise.smooth(azimuth * rate + offset, 11 + layer);
        double middle = Noise.smooth(azimuth * rate * 3.7 + offset, 21 + layer);
        double fine = Noise.smooth(azimuth * rate * 22, 31 + layer);
        if (relief.peaks() > 0) {
            double edge = 1 - Math.abs(2 * middle - 1);
            broad += relief.peaks() * 0.5 * (broad - 0.4);
            middle += relief.peaks() * (edge - 0.3);
        }
        double shape = 0.7 * broad + 0.25 * middle + 0.05 * fine;
        return Math.max(0.002, height * (shape - 0.12 * layer) + 0.004);
    }

    private void hills(Canvas canvas, int pixel, int layer, double up) {
        double texture = 1 + 0.12 * (Noise.smooth(azimuth * 60 + layer * 9, up * 220) - 0.5);
        if (relief.peaks() > 0) {
            texture += 0.35 * relief.peaks() * (Noise.smooth(azimuth * 25 + up * 30, up * 18 + layer) - 0.5);
        }
        double near = (layer + 0.5) / LAYERS * 0.75;
        double r = mix(palette.hills() >> 16 & 255, palette.leaves() >> 16 & 255, near * 0.6) * texture;
        double g = mix(palette.hills() >> 8 & 255, palette.leaves() >> 8 & 255, near * 0.6) * texture;
        double b = mix(palette.hills() & 255, palette.leaves() & 255, near * 0.6) * texture;
        double cap = relief.peaks() > 0.45
                ? Noise.clamp((up - 0.075 - 0.05 * Noise.smooth(azimuth * 40, up * 40)) * 25, 0, 0.9)
                : 0;
        double light = (0.4 + 0.6 * palette.light()) * dark;
        canvas.put(
                pixel,
                (LAYERS - layer) * 450,
                mix(r, 236, cap) * light,
                mix(g, 240, cap) * light,
                mix(b, 246, cap) * light);
        canvas.depth[pixel] = DEPTH;
    }

    private void plain(Canvas canvas, int pixel, double metres) {
        double far = Math.min(metres, 4000);
        double light = palette.light() * dark;
        int colour;
        if (water) {
            double wave = Noise.smooth(azimuth * 300, far / 14);
            colour = Palettes.mix(palette.zenith(), palette.horizon(), 0.15 + 0.3 * wave);
            light = 0.55 + 0.2 * light;
        } else {
            double patch = Noise.grain(far * Math.cos(azimuth) / 90, far * Math.sin(azimuth) / 60);
            colour = patch > 0.7 ? palette.field() : patch > 0.45 ? palette.grass() : palette.leaves();
        }
        canvas.put(
                pixel,
                Math.max(300, far * 0.6),
                (colour >> 16 & 255) * light,
                (colour >> 8 & 255) * light,
                (colour & 255) * light);
        canvas.depth[pixel] = DEPTH;
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
