package org.truegrade.simulator.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies behind the land: sky with clouds, or a photo of one; the far land beneath it. */
final class Sky {
    private final Scenery scenery;
    private final @Nullable Skyline skyline;
    private final FarLand far;
    private final Palette palette;
    private final double clouds;
    private final double veils;
    private final double offset;

    Sky(Scenery scenery, Optional<Skyline> skyline) {
        this.scenery = scenery;
        this.skyline = skyline.orElse(null);
        far = new FarLand(scenery);
        palette = scenery.palette();
        clouds = scenery.weather().clouds();
        veils = scenery.weather().cirrus();
        offset = Noise.unit(scenery.seed(), 20) * 400;
    }

    /**
     * Paints one column down to a row.
     *
     * @param horizon row of the true horizon in this column
     * @param azimuth direction of the column, radians
     * @param focal focal length in rows
     */
    void paint(Canvas canvas, int column, int toRow, double horizon, double azimuth, double focal) {
        if (skyline != null) {
            photo(skyline, canvas, column, toRow, horizon);
            return;
        }
        far.lookAt(azimuth);
        for (int row = 0; row < toRow; row++) {
            int pixel = row * canvas.width + column;
            double up = (horizon - row) / focal;
            if (!far.paint(canvas, pixel, up)) {
                sky(canvas, pixel, azimuth, up);
            }
        }
    }

    private static void photo(Skyline photo, Canvas canvas, int column, int toRow, double horizon) {
        double across = (column + 0.5) / canvas.width;
        for (int row = 0; row < toRow; row++) {
            photo.look(across, horizon - row - 0.5, horizon, canvas.width);
            int pixel = row * canvas.width + column;
            canvas.red[pixel] = (float) photo.r;
            canvas.green[pixel] = (float) photo.g;
            canvas.blue[pixel] = (float) photo.b;
            canvas.depth[pixel] = FarLand.DEPTH;
        }
    }

    private void sky(Canvas canvas, int pixel, double azimuth, double up) {
        double high = Noise.clamp(up / 0.42, 0, 1);
        high = 1 - (1 - high) * (1 - high);
        double r = mix(palette.horizon() >> 16 & 255, palette.zenith() >> 16 & 255, high);
        double g = mix(palette.horizon() >> 8 & 255, palette.zenith() >> 8 & 255, high);
        double b = mix(palette.horizon() & 255, palette.zenith() & 255, high);
        double share = veils > 0.5 ? veil(azimuth, up) : heaps(azimuth, up);
        canvas.red[pixel] = (float) mix(r, palette.cloud() >> 16 & 255, share);
        canvas.green[pixel] = (float) mix(g, palette.cloud() >> 8 & 255, share);
        canvas.blue[pixel] = (float) mix(b, palette.cloud() & 255, share);
        canvas.depth[pixel] = FarLand.DEPTH;
    }

    private double heaps(double azimuth, double up) {
        double lift = 1.2 / (up + 0.10);
        double u = azimuth * lift + offset;
        double cloud = 0.65 * Noise.smooth(u * 1.3, lift * 2.2) + 0.35 * Noise.smooth(u * 4, lift * 6.5);
        return 0.85 * Noise.clamp((cloud - 0.92 + 0.75 * clouds) * 2.6, 0, 1) * Noise.clamp(up / 0.06, 0, 1);
    }

    /** Stretched, torn clouds at all heights. */
    private double veil(double azimuth, double up) {
        double u = azimuth * 3 + offset;
        double v = up * 14 + 0.7 * azimuth * Noise.unit(scenery.seed(), 8);
        double cloud = 0.5 * Noise.smooth(u, v)
                + 0.3 * Noise.smooth(u * 2.7 + 5, v * 2.2)
                + 0.2 * Noise.smooth(u * 7, v * 5 + 9);
        return 0.9 * Noise.clamp((cloud - 0.75 + 0.55 * clouds) * 3.2, 0, 1);
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
