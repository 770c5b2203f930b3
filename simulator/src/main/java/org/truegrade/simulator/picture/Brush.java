package org.truegrade.simulator.picture;

/** Paints simple upright shapes, hidden by what is nearer. Across in metres from a thing's middle, up in shares of its size. */
final class Brush {
    private final Canvas canvas;
    private final double light;

    Brush(Canvas canvas, double light) {
        this.canvas = canvas;
        this.light = light;
    }

    void box(Growth thing, double left, double right, double low, double high, int colour) {
        double from = thing.column() + left * thing.pixelsPerMetre();
        double to = thing.column() + right * thing.pixelsPerMetre();
        double rows = thing.size() * thing.rowsPerMetre();
        double top = thing.footRow() - high * rows;
        double bottom = thing.footRow() - low * rows;
        int first = Math.max(0, (int) Math.floor(top));
        int last = Math.min(canvas.height - 1, (int) bottom);
        for (int row = first; row <= last; row++) {
            double tall = Math.min(bottom, row + 1) - Math.max(top, row);
            line(thing, row, from, to, tall, colour);
        }
    }

    /** A shape whose half width changes linearly from its foot to its head. */
    void taper(Growth thing, double at, double footHalf, double headHalf, double low, double high, int colour) {
        double rows = thing.size() * thing.rowsPerMetre();
        double top = thing.footRow() - high * rows;
        double bottom = thing.footRow() - low * rows;
        int first = Math.max(0, (int) Math.floor(top));
        int last = Math.min(canvas.height - 1, (int) bottom);
        for (int row = first; row <= last; row++) {
            double t = Noise.clamp((bottom - row - 0.5) / Math.max(1e-6, bottom - top), 0, 1);
            double half = (footHalf + t * (headHalf - footHalf)) * thing.pixelsPerMetre();
            double middle = thing.column() + at * thing.pixelsPerMetre();
            double tall = Math.min(bottom, row + 1) - Math.max(top, row);
            line(thing, row, middle - half, middle + half, tall, colour);
        }
    }

    void disc(Growth thing, double at, double middle, double radiusM, int colour) {
        double rx = radiusM * thing.pixelsPerMetre();
        double ry = radiusM * thing.rowsPerMetre();
        double centre = thing.footRow() - middle * thing.size() * thing.rowsPerMetre();
        double column = thing.column() + at * thing.pixelsPerMetre();
        int first = Math.max(0, (int) Math.floor(centre - ry));
        int last = Math.min(canvas.height - 1, (int) (centre + ry));
        for (int row = first; row <= last; row++) {
            double v = (row + 0.5 - centre) / Math.max(ry, 0.5);
            double half = rx * Math.sqrt(Math.max(0, 1 - v * v));
            line(thing, row, column - half, column + half, Math.min(1, 2 * ry), colour);
        }
    }

    /** A branch from one place of the thing to another. */
    void stroke(Growth thing, double at0, double up0, double at1, double up1, double halfM, int colour) {
        double rows = thing.size() * thing.rowsPerMetre();
        double x0 = thing.column() + at0 * thing.pixelsPerMetre();
        double x1 = thing.column() + at1 * thing.pixelsPerMetre();
        double y0 = thing.footRow() - up0 * rows;
        double y1 = thing.footRow() - up1 * rows;
        double half = halfM * thing.pixelsPerMetre();
        if (half < 0.12) {
            return;
        }
        int steps = (int) Math.min(600, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)))) + 1;
        boolean steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
        for (int i = 0; i < steps; i++) {
            double t = (i + 0.5) / steps;
            double x = x0 + t * (x1 - x0);
            double y = y0 + t * (y1 - y0);
            double thin = half * (1 - 0.6 * t);
            int row = (int) y;
            if (row < 0 || row >= canvas.height) {
                continue;
            }
            double tall = steep ? 1 : Math.min(1, 2 * thin);
            double wide = steep ? thin : 0.5;
            line(thing, row, x - wide, x + wide, tall, colour);
        }
    }

    private void line(Growth thing, int row, double from, double to, double tall, int colour) {
        double red = (colour >> 16 & 255) * light;
        double green = (colour >> 8 & 255) * light;
        double blue = (colour & 255) * light;
        int last = Math.min(canvas.width - 1, (int) to);
        for (int column = Math.max(0, (int) Math.floor(from)); column <= last; column++) {
            int pixel = row * canvas.width + column;
            double share = tall * (Math.min(to, column + 1) - Math.max(from, column));
            if (share <= 0.02 || thing.metres() > canvas.depth[pixel] + 0.5) {
                continue;
            }
            double r = canvas.red[pixel];
            double g = canvas.green[pixel];
            double b = canvas.blue[pixel];
            canvas.put(pixel, thing.metres(), red, green, blue);
            if (share < 1) {
                canvas.red[pixel] = (float) (r + share * (canvas.red[pixel] - r));
                canvas.green[pixel] = (float) (g + share * (canvas.green[pixel] - g));
                canvas.blue[pixel] = (float) (b + share * (canvas.blue[pixel] - b));
            }
        }
    }
}
