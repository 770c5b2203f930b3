package org.truegrade.simulator.picture;

import java.util.Arrays;
import java.util.Optional;
import org.truegrade.video.Picture;

/** From light to bytes: darker corners, grain, the bonnet at the lower edge. */
final class Lens {
    private final Scenery scenery;
    private final CameraMount mount;
    private final float[] vignette;
    private final double bars;

    Lens(Scenery scenery, CameraMount mount, Optional<Exposure> exposure) {
        bars = exposure.map(Exposure::bars).orElse(0.0);
        this.scenery = scenery;
        this.mount = mount;
        vignette = new float[mount.width() * mount.height()];
        double cx = mount.width() / 2.0;
        double cy = mount.height() / 2.0;
        for (int row = 0; row < mount.height(); row++) {
            for (int column = 0; column < mount.width(); column++) {
                double u = (column - cx) / cx;
                double v = (row - cy) / cx;
                vignette[row * mount.width() + column] = (float) (1 - 0.16 * (u * u + v * v));
            }
        }
    }

    Picture develop(Canvas canvas, long frame) {
        int width = canvas.width;
        var bgr = new byte[width * canvas.height * 3];
        double grain = 3 + 7 * (1 - Math.min(1, scenery.palette().light()));
        long shift = Noise.mix(scenery.seed(), frame, 5);
        int shiftX = (int) (shift & 255);
        int shiftY = (int) (shift >> 10 & 255);
        for (int row = 0, at = 0; row < canvas.height; row++) {
            for (int column = 0; column < width; column++, at += 3) {
                int pixel = row * width + column;
                float dim = vignette[pixel];
                float noise = (float) (grain * (Noise.grain(column + shiftX, row + shiftY) - 0.5));
                bgr[at] = level(canvas.blue[pixel] * dim + noise);
                bgr[at + 1] = level(canvas.green[pixel] * dim + noise);
                bgr[at + 2] = level(canvas.red[pixel] * dim + noise);
            }
        }
        if (mount.bonnet()) {
            bonnet(bgr, width, canvas.height);
        }
        if (bars > 0) {
            int rows = (int) (bars * canvas.height);
            Arrays.fill(bgr, 0, rows * width * 3, (byte) 0);
            Arrays.fill(bgr, bgr.length - rows * width * 3, bgr.length, (byte) 0);
        }
        return new Picture(width, canvas.height, bgr);
    }

    private void bonnet(byte[] bgr, int width, int height) {
        long hash = Noise.mix(scenery.seed(), 4, 4);
        double tall = height * (0.03 + 0.06 * Noise.unit(hash, 0));
        double light = (20 + 60 * Noise.unit(hash, 12)) * scenery.palette().light();
        for (int column = 0; column < width; column++) {
            double u = 2.0 * column / width - 1;
            int top = (int) (height - tall * (1 - 0.5 * u * u * u * u - 0.25 * u * u));
            for (int row = Math.max(0, top); row < height; row++) {
                double shine = 1 + 0.8 * Math.exp(-(row - top) / 2.5);
                int at = (row * width + column) * 3;
                bgr[at] = level((float) (light * shine * 1.06));
                bgr[at + 1] = level((float) (light * shine));
                bgr[at + 2] = level((float) (light * shine));
            }
        }
    }

    private static byte level(float value) {
        return (byte) (value < 0 ? 0 : value > 255 ? 255 : (int) value);
    }
}
