package org.truegrade.simulator.picture;

import java.util.Optional;

/** A {@link Backdrop} as it is laid behind one picture: scaled to cover the width, perhaps mirrored, horizon on horizon. */
final class Skyline {
    private final byte[] bgr;
    private final int width;
    private final int height;
    private final double horizonRow;
    private final boolean mirrored;
    private final double zoom;
    private final double offset;

    /** Results of {@link #look}. */
    double r;

    double g;
    double b;

    Skyline(Backdrop backdrop, long seed) {
        bgr = backdrop.picture().bgr();
        width = backdrop.picture().width();
        height = backdrop.picture().height();
        horizonRow = backdrop.horizonRow();
        long hash = Noise.mix(seed, 31, 31);
        mirrored = (hash & 1) == 0;
        zoom = 1 + 0.35 * Noise.unit(hash, 12);
        offset = Noise.unit(hash, 24) * (1 - 1 / zoom);
    }

    static Optional<Skyline> of(Optional<Backdrop> backdrop, long seed) {
        return backdrop.map(photo -> new Skyline(photo, seed));
    }

    /**
     * @param across 0 to 1 from the left edge of the rendered picture
     * @param up pixels above the rendered picture's horizon, negative below it
     * @param room pixels from the horizon to the upper edge, which the photo is stretched to reach
     * @param pictureWidth of the rendered picture
     */
    void look(double across, double up, double room, int pictureWidth) {
        double scale = width / (zoom * pictureWidth);
        // Where the photo has too little sky it is stretched, by 2.5 times at most.
        double tall = room > 0 ? Noise.clamp(horizonRow / (room * scale), 0.4, 1) : 1;
        double u = offset + across / zoom;
        double column = (mirrored ? 1 - u : u) * width - 0.5;
        double row = horizonRow - up * scale * tall - 0.5;
        column = Noise.clamp(column, 0, width - 1.001);
        row = Noise.clamp(row, 0, height - 1.001);
        int x = (int) column;
        int y = (int) row;
        double fx = column - x;
        double fy = row - y;
        int at = 3 * (y * width + x);
        int right = x + 1 < width ? 3 : 0;
        int below = y + 1 < height ? 3 * width : 0;
        b = mixed(at, right, below, fx, fy);
        g = mixed(at + 1, right, below, fx, fy);
        r = mixed(at + 2, right, below, fx, fy);
    }

    private double mixed(int at, int right, int below, double fx, double fy) {
        double upper = (bgr[at] & 255) * (1 - fx) + (bgr[at + right] & 255) * fx;
        double lower = (bgr[at + below] & 255) * (1 - fx) + (bgr[at + below + right] & 255) * fx;
        return upper + fy * (lower - upper);
    }

    /** The palette in the light of the photo: haze of the colour over its horizon, ground as bright as its sky lets it be. */
    Palette lit(Palette palette) {
        int low = mean(Math.max(0, horizonRow - 0.35 * horizonRow), horizonRow);
        int high = mean(0, Math.max(1, 0.3 * horizonRow));
        double light = Noise.clamp(0.25 + 0.75 * brightness(high) / 185, 0.2, 1.15);
        return palette.lit(high, low, light * (0.5 + 0.5 * palette.light()));
    }

    private static double brightness(int colour) {
        return 0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255);
    }

    private int mean(double from, double to) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int row = (int) from; row < Math.min(height, Math.max(from + 1, to)); row += 2) {
            for (int column = 0; column < width; column += 4) {
                int at = 3 * (row * width + column);
                blue += bgr[at] & 255;
                green += bgr[at + 1] & 255;
                red += bgr[at + 2] & 255;
                count++;
            }
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
}
