package org.truegrade.simulator.picture;

/** Paints trees and bushes. */
final class Foliage {
    private static final int BARK = 0x4a4038;

    private final Scenery scenery;
    private final Canvas canvas;
    private final Brush brush;
    private final double snow;

    Foliage(Scenery scenery, Canvas canvas, Brush brush) {
        this.scenery = scenery;
        this.canvas = canvas;
        this.brush = brush;
        snow = scenery.weather().snow();
    }

    void tree(Growth thing) {
        double trunk = 0.03 * thing.size();
        brush.box(thing, -trunk / 2, trunk / 2, 0, 0.4, BARK);
        crown(thing, 0.62, 0.38, 0.36 + 0.14 * Noise.unit(thing.hash(), 8), 1);
    }

    void slim(Growth thing) {
        double trunk = 0.02 * thing.size();
        brush.box(thing, -trunk / 2, trunk / 2, 0, 0.2, BARK);
        crown(thing, 0.56, 0.46, 0.12 + 0.06 * Noise.unit(thing.hash(), 8), 1);
    }

    void bush(Growth thing) {
        crown(thing, 0.5, 0.5, 0.62, 1);
    }

    /** A tree without leaves: trunk, boughs and branches, and a haze of twigs around them. */
    void bare(Growth thing) {
        double size = thing.size();
        double wide = size * (0.26 + 0.12 * Noise.unit(thing.hash(), 8));
        int bark = Palettes.mix(BARK, 0xd8dde4, 0.7 * snow);
        twigs(thing, wide);
        brush.taper(thing, 0, 0.022 * size, 0.008 * size, 0, 0.72, bark);
        for (int bough = 0; bough < 9; bough++) {
            long hash = Noise.mix(thing.hash(), bough, 2);
            double from = 0.22 + 0.055 * bough;
            double reach = (bough % 2 == 0 ? 1 : -1) * wide * (1.05 - 0.07 * bough) * (0.7 + 0.4 * Noise.unit(hash, 0));
            double to = Math.min(0.97, from + 0.2 + 0.22 * Noise.unit(hash, 12));
            brush.stroke(thing, 0, from, reach, to, 0.008 * size, bark);
            for (int branch = 1; branch <= 3; branch++) {
                double at = 0.25 * branch;
                double side = reach * (at + 0.25) + wide * 0.35 * (Noise.unit(hash, 12 + 8 * branch) - 0.5);
                double up = Math.min(1, from + (to - from) * at + 0.13 + 0.1 * Noise.unit(hash, 8 * branch));
                brush.stroke(thing, reach * at, from + (to - from) * at, side, up, 0.004 * size, bark);
            }
        }
    }

    private void twigs(Growth thing, double wide) {
        double tall = thing.rowsPerMetre() * thing.size();
        double middleRow = thing.footRow() - 0.64 * tall;
        double ry = Math.max(0.5, 0.37 * tall);
        double rx = Math.max(0.5, wide * thing.pixelsPerMetre());
        double seed = Noise.unit(thing.hash(), 3) * 300;
        double tone =
                (0.85 + 0.3 * Noise.unit(thing.hash(), 50)) * scenery.palette().light();
        double white = 0.75 * snow;
        int last = Math.min(canvas.height - 1, (int) (middleRow + ry));
        for (int row = Math.max(0, (int) (middleRow - ry)); row <= last; row++) {
            double v = (row + 0.5 - middleRow) / ry;
            int to = Math.min(canvas.width - 1, (int) (thing.column() + rx));
            for (int column = Math.max(0, (int) (thing.column() - rx)); column <= to; column++) {
                double u = (column + 0.5 - thing.column()) / rx;
                double inside = 1 - u * u - v * v;
                int pixel = row * canvas.width + column;
                if (inside <= 0 || thing.metres() > canvas.depth[pixel] + 0.5) {
                    continue;
                }
                double dense = Noise.smooth(u * 4 + seed, v * 4) * 0.5 + Noise.grain(u * 17 + seed, v * 17) * 0.5;
                double share = Noise.clamp(1.5 * inside, 0, 1) * Noise.clamp(1.4 * dense - 0.15, 0, 1) * 0.75;
                canvas.veil(
                        pixel,
                        mix(98, 225, white) * tone,
                        mix(88, 229, white) * tone,
                        mix(80, 235, white) * tone,
                        share);
            }
        }
    }

    /** An uneven ball of leaves. Centre and half height are shares of the thing's size, so is the half width. */
    private void crown(Growth thing, double centre, double halfHeight, double halfWidth, double dark) {
        double tall = thing.rowsPerMetre() * thing.size();
        double middleRow = thing.footRow() - centre * tall;
        double ry = Math.max(0.5, halfHeight * tall);
        double rx = Math.max(0.5, halfWidth * thing.pixelsPerMetre() * thing.size());
        int top = Math.max(0, (int) (middleRow - ry * 1.15));
        int bottom = Math.min(canvas.height - 1, (int) (middleRow + ry * 1.1));
        int from = Math.max(0, (int) (thing.column() - rx * 1.2));
        int to = Math.min(canvas.width - 1, (int) (thing.column() + rx * 1.2));
        double seedX = Noise.unit(thing.hash(), 3) * 300;
        double lumps = 5;
        for (int row = top; row <= bottom; row++) {
            double v = (row + 0.5 - middleRow) / ry;
            for (int column = from; column <= to; column++) {
                double u = (column + 0.5 - thing.column()) / rx;
                double lump = Noise.smooth(u * lumps / 2 + seedX, v * lumps / 2 + seedX);
                double inside = 1 - u * u - v * v + 0.75 * (lump - 0.5);
                if (inside <= 0) {
                    continue;
                }
                double leaf = Noise.smooth(u * 9 + seedX, v * 9);
                double lit = Noise.clamp(0.42 - 0.30 * v - 0.22 * u + 0.7 * (leaf - 0.5), 0, 1);
                leaves(row * canvas.width + column, thing, lit, dark);
            }
        }
    }

    void conifer(Growth thing) {
        double scale = thing.rowsPerMetre() * thing.size() * 1.25;
        double base = thing.footRow() - 0.06 * scale;
        double half = 0.19 * thing.pixelsPerMetre() * thing.size() * 1.25;
        int top = Math.max(0, (int) (thing.footRow() - scale));
        int bottom = Math.min(canvas.height - 1, (int) base);
        double seed = Noise.unit(thing.hash(), 3) * 300;
        for (int row = top; row <= bottom; row++) {
            double down = 1 - (thing.footRow() - row - 0.5) / scale;
            double teeth = 0.75 + 0.5 * (down * 7 - Math.floor(down * 7));
            double reach = Math.max(0.5, half * down * teeth);
            int from = Math.max(0, (int) Math.round(thing.column() - reach));
            int to = Math.min(canvas.width - 1, (int) Math.round(thing.column() + reach));
            for (int column = from; column <= to; column++) {
                double u = (column - thing.column()) / reach;
                double leaf = Noise.smooth(u * 4 + seed, down * 22);
                leaves(row * canvas.width + column, thing, Noise.clamp(0.2 - 0.2 * u + 0.6 * (leaf - 0.5), 0, 1), 0.8);
            }
        }
    }

    private void leaves(int pixel, Growth thing, double lit, double dark) {
        if (thing.metres() > canvas.depth[pixel] + 0.5) {
            return;
        }
        var palette = scenery.palette();
        double contrast = 0.45 + 0.55 * palette.sun();
        double share = 0.35 + contrast * (lit - 0.35);
        double own = (0.85 + 0.3 * Noise.unit(thing.hash(), 50)) * palette.light() * dark;
        canvas.put(
                pixel,
                thing.metres(),
                own * mix(palette.leaves() >> 16 & 255, palette.leavesLit() >> 16 & 255, share),
                own * mix(palette.leaves() >> 8 & 255, palette.leavesLit() >> 8 & 255, share),
                own * mix(palette.leaves() & 255, palette.leavesLit() & 255, share));
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
