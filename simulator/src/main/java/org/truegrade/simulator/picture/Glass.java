package org.truegrade.simulator.picture;

/** What is on and in the glass before the camera: rain, dirt, the dashboard's reflection. */
final class Glass {
    private final Canvas canvas;
    private final Exposure exposure;
    private final double rain;
    private final long seed;

    Glass(Scenery scenery, Canvas canvas, Exposure exposure) {
        this.canvas = canvas;
        this.exposure = exposure;
        rain = scenery.weather().rain();
        seed = scenery.seed();
    }

    void lookThrough(long frame) {
        if (exposure.dirt() > 0 || exposure.reflection() > 0) {
            soil();
        }
        if (rain > 0) {
            int streaks = (int) (rain * 160);
            for (int i = 0; i < streaks; i++) {
                streak(Noise.mix(seed, frame, i));
            }
            int drops = (int) (rain * 40);
            for (int i = 0; i < drops; i++) {
                drop(Noise.mix(seed, 5, i));
            }
        }
    }

    private void soil() {
        double shift = Noise.unit(seed, 7) * 200;
        double dirt = exposure.dirt();
        for (int row = 0; row < canvas.height; row++) {
            double v = (double) row / canvas.height;
            double mirrored = exposure.reflection() * Noise.clamp((v - 0.35) * 2, 0, 1) * 48;
            for (int column = 0; column < canvas.width; column++) {
                double u = (double) column / canvas.width;
                double spot = Noise.smooth(u * 26 + shift, v * 20) * Noise.smooth(u * 5, v * 4 + shift);
                double share = dirt * (0.12 + 0.7 * Noise.clamp((spot - 0.45) * 3, 0, 1));
                int pixel = row * canvas.width + column;
                if (dirt > 0) {
                    canvas.veil(pixel, 118, 112, 102, share);
                }
                double shine = mirrored * Noise.smooth(u * 4 + shift, v * 7);
                canvas.add(pixel, shine, shine, shine * 1.04);
            }
        }
    }

    private void streak(long hash) {
        double x = Noise.unit(hash, 0) * canvas.width;
        double y = Noise.unit(hash, 12) * canvas.height;
        double long0 = (0.02 + 0.05 * Noise.unit(hash, 24)) * canvas.height;
        double slant = 0.25 * (Noise.unit(seed, 30) - 0.5);
        for (int i = 0; i < long0; i++) {
            int row = (int) y + i;
            int column = (int) (x + slant * i);
            if (row < canvas.height && column >= 0 && column < canvas.width) {
                canvas.veil(row * canvas.width + column, 205, 208, 212, 0.22);
            }
        }
    }

    /** A drop shows a small blurred picture of what lies around it, upside down. */
    private void drop(long hash) {
        double x = Noise.unit(hash, 0) * canvas.width;
        double y = Noise.unit(hash, 12) * canvas.height;
        double radius = (0.004 + 0.013 * Noise.unit(hash, 24)) * canvas.width;
        int lastRow = Math.min(canvas.height - 1, (int) (y + radius));
        int lastColumn = Math.min(canvas.width - 1, (int) (x + radius));
        for (int row = Math.max(0, (int) (y - radius)); row <= lastRow; row++) {
            for (int column = Math.max(0, (int) (x - radius)); column <= lastColumn; column++) {
                double far = Math.hypot(column - x, row - y) / radius;
                int other = Math.clamp(Math.round(y - 4 * (row - y)), 0, canvas.height - 1) * canvas.width
                        + Math.clamp(Math.round(x - 4 * (column - x)), 0, canvas.width - 1);
                if (far < 1) {
                    canvas.veil(
                            row * canvas.width + column,
                            canvas.red[other] + 12,
                            canvas.green[other] + 12,
                            canvas.blue[other] + 12,
                            0.7 * (1 - far * far));
                }
            }
        }
    }
}
