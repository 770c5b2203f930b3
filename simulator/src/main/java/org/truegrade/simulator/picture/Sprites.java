package org.truegrade.simulator.picture;

/** Paints things beside the road, hidden by what is nearer. */
final class Sprites {
    private static final int WHITE = 0xe8e8e4;
    private static final int DARK = 0x3a3734;

    private final Scenery scenery;
    private final Canvas canvas;

    Sprites(Scenery scenery, Canvas canvas) {
        this.scenery = scenery;
        this.canvas = canvas;
    }

    void paint(Growth thing) {
        switch (thing.kind()) {
            case TREE -> tree(thing);
            case CONIFER -> conifer(thing);
            case BUSH -> crown(thing, 0.5, 0.5, 0.62, 1);
            case POST -> {
                box(thing, -0.06, 0.06, 0, 1, WHITE);
                box(thing, -0.06, 0.06, 0.72, 0.88, DARK);
            }
            case POLE -> {
                box(thing, -0.1, 0.1, 0, 1, 0x5a4c40);
                box(thing, -0.8, 0.8, 0.93, 0.95, 0x5a4c40);
            }
            case RAIL -> box(thing, -0.06, 0.06, 0, 1, 0x77797c);
            case SIGN_LEFT, SIGN_RIGHT -> sign(thing);
            case HOUSE -> house(thing);
        }
    }

    /** A guard rail from one post to the next; its posts are things of their own. */
    void rail(Growth from, Growth to) {
        var first = from.column() < to.column() ? from : to;
        var last = from.column() < to.column() ? to : from;
        int begin = Math.max(0, (int) Math.ceil(first.column() - 0.5));
        int end = Math.min(canvas.width - 1, (int) Math.ceil(last.column() - 0.5));
        double light = scenery.palette().light();
        for (int column = begin; column <= end; column++) {
            double t =
                    Noise.clamp((column + 0.5 - first.column()) / Math.max(1e-6, last.column() - first.column()), 0, 1);
            double foot = first.footRow() + t * (last.footRow() - first.footRow());
            double scale = first.pixelsPerMetre() + t * (last.pixelsPerMetre() - first.pixelsPerMetre());
            double top = foot - 0.75 * scale;
            double bottom = foot - 0.44 * scale;
            double metres = first.metres() * first.pixelsPerMetre() / scale;
            for (int row = Math.max(0, (int) Math.floor(top));
                    row <= Math.min(canvas.height - 1, (int) bottom);
                    row++) {
                int pixel = row * canvas.width + column;
                if (metres > canvas.depth[pixel] + 0.5) {
                    continue;
                }
                double fold = Math.abs((row + 0.5 - top) / (bottom - top) - 0.5);
                double tone = light * (150 + 60 * Math.min(1, 3 * fold));
                canvas.put(pixel, metres, tone, tone, tone * 1.02);
            }
        }
    }

    private void tree(Growth thing) {
        double trunk = 0.03 * thing.size();
        box(thing, -trunk / 2, trunk / 2, 0, 0.4, 0x4a4038);
        crown(thing, 0.62, 0.38, 0.36 + 0.14 * Noise.unit(thing.hash(), 8), 1);
    }

    /** An uneven ball of leaves. Centre and half height are shares of the thing's size, so is the half width. */
    private void crown(Growth thing, double centre, double halfHeight, double halfWidth, double dark) {
        double scale = thing.pixelsPerMetre() * thing.size();
        double middleRow = thing.footRow() - centre * scale;
        double ry = Math.max(0.5, halfHeight * scale);
        double rx = Math.max(0.5, halfWidth * scale);
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

    private void conifer(Growth thing) {
        double scale = thing.pixelsPerMetre() * thing.size() * 1.25;
        double base = thing.footRow() - 0.06 * scale;
        double half = 0.19 * scale;
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

    private void sign(Growth thing) {
        box(thing, -0.05, 0.05, 0, 1, 0x808488);
        box(thing, -0.75, 0.75, 0.6, 1, WHITE);
        box(thing, -0.70, 0.70, 0.615, 0.985, 0x1f4fa0);
        double way = thing.kind() == Growth.Kind.SIGN_LEFT ? -1 : 1;
        box(thing, -0.45, 0.45, 0.76, 0.84, WHITE);
        for (int step = 0; step < 4; step++) {
            double at = way * (0.55 - 0.1 * step);
            double half = 0.02 + 0.035 * step;
            box(thing, at - 0.05, at + 0.05, 0.8 - half, 0.8 + half, WHITE);
        }
    }

    private void house(Growth thing) {
        int wall = Noise.unit(thing.hash(), 5) < 0.5 ? 0xd8d0c0 : 0xb8a890;
        int roof = Noise.unit(thing.hash(), 9) < 0.5 ? 0x8a4a3a : 0x55504c;
        double half = thing.size() * 0.8;
        box(thing, -half, half, -0.1, 0.55, wall);
        for (int step = 0; step < 10; step++) {
            double low = 0.55 + 0.045 * step;
            double reach = (half + 0.4) * (1 - step / 12.0);
            box(thing, -reach, reach, low, low + 0.046, roof);
        }
        for (double at = -half * 0.7; at < half * 0.8; at += half * 0.45) {
            box(thing, at - 0.5, at + 0.5, 0.18, 0.4, DARK);
        }
    }

    /** A box in metres across and shares of the thing's size up. */
    private void box(Growth thing, double left, double right, double low, double high, int colour) {
        double scale = thing.pixelsPerMetre();
        double from = thing.column() + left * scale;
        double to = thing.column() + right * scale;
        double top = thing.footRow() - high * thing.size() * scale;
        double bottom = thing.footRow() - low * thing.size() * scale;
        double light = scenery.palette().light();
        for (int row = Math.max(0, (int) Math.floor(top)); row <= Math.min(canvas.height - 1, (int) bottom); row++) {
            double tall = Math.min(bottom, row + 1) - Math.max(top, row);
            for (int column = Math.max(0, (int) Math.floor(from));
                    column <= Math.min(canvas.width - 1, (int) to);
                    column++) {
                int pixel = row * canvas.width + column;
                double share = tall * (Math.min(to, column + 1) - Math.max(from, column));
                if (share <= 0.02 || thing.metres() > canvas.depth[pixel] + 0.5) {
                    continue;
                }
                double r = canvas.red[pixel];
                double g = canvas.green[pixel];
                double b = canvas.blue[pixel];
                canvas.put(
                        pixel,
                        thing.metres(),
                        (colour >> 16 & 255) * light,
                        (colour >> 8 & 255) * light,
                        (colour & 255) * light);
                if (share < 1) {
                    canvas.red[pixel] = (float) mix(r, canvas.red[pixel], share);
                    canvas.green[pixel] = (float) mix(g, canvas.green[pixel], share);
                    canvas.blue[pixel] = (float) mix(b, canvas.blue[pixel], share);
                }
            }
        }
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
