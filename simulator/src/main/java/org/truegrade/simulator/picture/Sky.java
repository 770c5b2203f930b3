package org.truegrade.simulator.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies behind the land: sky with clouds, far hills above the true horizon, the plain below it. */
final class Sky {
    private final @Nullable Skyline skyline;
    private static final int LAYERS = 3;

    private final Scenery scenery;
    private final double offset;

    Sky(Scenery scenery, Optional<Skyline> skyline) {
        this.skyline = skyline.orElse(null);
        this.scenery = scenery;
        this.offset = Noise.unit(scenery.seed(), 20) * 400;
    }

    /**
     * Paints one column down to a row.
     *
     * @param horizon row of the true horizon in this column
     * @param azimuth direction of the column, radians
     * @param focal focal length in pixels
     * @param cameraHeight above the plain, metres
     */
    void paint(
            Canvas canvas, int column, int toRow, double horizon, double azimuth, double focal, double cameraHeight) {
        if (skyline != null) {
            photo(skyline, canvas, column, toRow, horizon);
            return;
        }
        var hillRows = new double[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            hillRows[layer] = horizon - focal * hill(layer, azimuth);
        }
        for (int row = 0; row < toRow; row++) {
            int pixel = row * canvas.width + column;
            double up = (horizon - row) / focal;
            int layer = LAYERS - 1;
            while (layer >= 0 && row < hillRows[layer]) {
                layer--;
            }
            if (row > horizon) {
                plain(canvas, pixel, azimuth, cameraHeight * focal / (row - horizon));
            } else if (layer >= 0) {
                hills(canvas, pixel, layer, azimuth, up);
            } else {
                sky(canvas, pixel, azimuth, up);
            }
        }
    }

    private void photo(Skyline photo, Canvas canvas, int column, int toRow, double horizon) {
        double across = (column + 0.5) / canvas.width;
        for (int row = 0; row < toRow; row++) {
            photo.look(across, horizon - row - 0.5, horizon, canvas.width);
            int pixel = row * canvas.width + column;
            canvas.red[pixel] = (float) photo.r;
            canvas.green[pixel] = (float) photo.g;
            canvas.blue[pixel] = (float) photo.b;
            canvas.depth[pixel] = 1e6f;
        }
    }

    private double hill(int layer, double azimuth) {
        double rate = 5 + 6 * layer;
        double height = scenery.hills() * (1 - 0.28 * layer);
        double shape = 0.7 * Noise.smooth(azimuth * rate + offset, 11 + layer)
                + 0.25 * Noise.smooth(azimuth * rate * 3.7 + offset, 21 + layer)
                + 0.05 * Noise.smooth(azimuth * rate * 22, 31 + layer);
        return Math.max(0.002, height * (shape - 0.12 * layer) + 0.004);
    }

    private void hills(Canvas canvas, int pixel, int layer, double azimuth, double up) {
        var palette = scenery.palette();
        double texture = 1 + 0.12 * (Noise.smooth(azimuth * 60 + layer * 9, up * 220) - 0.5);
        double near = (layer + 0.5) / LAYERS * 0.75;
        double r = mix(palette.hills() >> 16 & 255, palette.leaves() >> 16 & 255, near * 0.6) * texture;
        double g = mix(palette.hills() >> 8 & 255, palette.leaves() >> 8 & 255, near * 0.6) * texture;
        double b = mix(palette.hills() & 255, palette.leaves() & 255, near * 0.6) * texture;
        double light = 0.4 + 0.6 * palette.light();
        canvas.put(pixel, (LAYERS - layer) * 450, r * light, g * light, b * light);
        canvas.depth[pixel] = 1e6f;
    }

    private void plain(Canvas canvas, int pixel, double azimuth, double metres) {
        var palette = scenery.palette();
        double far = Math.min(metres, 4000);
        double patch = Noise.grain(far * Math.cos(azimuth) / 90, far * Math.sin(azimuth) / 60);
        int colour = patch > 0.7 ? palette.field() : patch > 0.45 ? palette.grass() : palette.leaves();
        double light = palette.light();
        canvas.put(
                pixel,
                Math.max(300, far * 0.6),
                (colour >> 16 & 255) * light,
                (colour >> 8 & 255) * light,
                (colour & 255) * light);
        canvas.depth[pixel] = 1e6f;
    }

    private void sky(Canvas canvas, int pixel, double azimuth, double up) {
        var palette = scenery.palette();
        double high = Noise.clamp(up / 0.42, 0, 1);
        high = 1 - (1 - high) * (1 - high);
        double r = mix(palette.horizon() >> 16 & 255, palette.zenith() >> 16 & 255, high);
        double g = mix(palette.horizon() >> 8 & 255, palette.zenith() >> 8 & 255, high);
        double b = mix(palette.horizon() & 255, palette.zenith() & 255, high);
        double lift = 1.2 / (up + 0.10);
        double u = azimuth * lift + offset;
        double cloud = 0.65 * Noise.smooth(u * 1.3, lift * 2.2) + 0.35 * Noise.smooth(u * 4, lift * 6.5);
        double share = Noise.clamp((cloud - 0.92 + 0.75 * scenery.clouds()) * 2.6, 0, 1) * Noise.clamp(up / 0.06, 0, 1);
        share *= 0.85;
        canvas.red[pixel] = (float) mix(r, palette.cloud() >> 16 & 255, share);
        canvas.green[pixel] = (float) mix(g, palette.cloud() >> 8 & 255, share);
        canvas.blue[pixel] = (float) mix(b, palette.cloud() & 255, share);
        canvas.depth[pixel] = 1e6f;
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
