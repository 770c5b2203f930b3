package org.truegrade.simulator.picture;

/** What the camera and the file make of the light: exposure, colours, blur, compression. */
final class Film {
    private static final int BLOCK = 8;
    private static final int TONES = 2048;

    private final Exposure exposure;
    private final Canvas canvas;
    private final boolean night;
    private final float[] spare;
    private final float[] tone = new float[TONES];

    Film(Exposure exposure, boolean night, Canvas canvas) {
        this.night = night;
        this.exposure = exposure;
        this.canvas = canvas;
        spare = new float[canvas.width * canvas.height];
        double pivot = 0.45;
        for (int i = 0; i < TONES; i++) {
            double v = Math.pow((double) i / TONES, exposure.gamma());
            double curved = pivot + (v - pivot) * (night ? 1 : exposure.contrast());
            tone[i] = (float) (255 * Noise.clamp(curved, 0, 1));
        }
    }

    /** What the lens lets through is measured, coloured, bent, blurred and kept. */
    void expose(Warp lens) {
        colours();
        lens.bend(canvas);
        int passes = (int) Math.ceil(exposure.blur());
        for (int pass = 0; pass < passes; pass++) {
            float side = (float) (0.25 * Math.min(1, exposure.blur() - pass));
            blur(canvas.red, side);
            blur(canvas.green, side);
            blur(canvas.blue, side);
        }
        if (exposure.moved() > 0) {
            smear(canvas.red);
            smear(canvas.green);
            smear(canvas.blue);
        }
        if (exposure.blocks() > 0) {
            compress();
        }
    }

    private void colours() {
        double saturation = exposure.saturation();
        double gain = gain();
        for (int pixel = 0; pixel < spare.length; pixel++) {
            double lit = canvas.depth[pixel] >= FarLand.DEPTH ? exposure.skyGain() : gain;
            double r = canvas.red[pixel] * lit * exposure.red();
            double g = canvas.green[pixel] * lit;
            double b = canvas.blue[pixel] * lit * exposure.blue();
            double grey = 0.3 * r + 0.59 * g + 0.11 * b;
            canvas.red[pixel] = toned(grey + saturation * (r - grey));
            canvas.green[pixel] = toned(grey + saturation * (g - grey));
            canvas.blue[pixel] = toned(grey + saturation * (b - grey));
        }
    }

    /** What brings the land to the brightness that it is exposed to, less at night. */
    private double gain() {
        double sum = 1;
        int count = 1;
        for (int pixel = 0; pixel < spare.length; pixel += 7) {
            if (canvas.depth[pixel] < FarLand.DEPTH) {
                sum += 0.3 * canvas.red[pixel] + 0.59 * canvas.green[pixel] + 0.11 * canvas.blue[pixel];
                count++;
            }
        }
        double wanted = night ? 0.55 * exposure.land() : exposure.land();
        return Noise.clamp(wanted * count / sum, night ? 0.9 : 0.55, 2.5);
    }

    private float toned(double value) {
        int at = (int) (value * (TONES / 256.0));
        return tone[at < 0 ? 0 : Math.min(at, TONES - 1)];
    }

    private void blur(float[] plane, float side) {
        int width = canvas.width;
        float middle = 1 - 2 * side;
        for (int at = 0; at < plane.length; at += width) {
            spare[at] = plane[at];
            spare[at + width - 1] = plane[at + width - 1];
            for (int i = at + 1; i < at + width - 1; i++) {
                spare[i] = middle * plane[i] + side * (plane[i - 1] + plane[i + 1]);
            }
        }
        System.arraycopy(spare, 0, plane, 0, width);
        int last = plane.length - width;
        System.arraycopy(spare, last, plane, last, width);
        for (int i = width; i < last; i++) {
            plane[i] = middle * spare[i] + side * (spare[i - width] + spare[i + width]);
        }
    }

    private void smear(float[] plane) {
        int width = canvas.width;
        int reach = exposure.moved();
        for (int at = 0; at < plane.length; at += width) {
            for (int column = 0; column < width; column++) {
                int to = Math.min(width - 1, column + reach);
                float sum = 0;
                for (int i = column; i <= to; i++) {
                    sum += plane[at + i];
                }
                spare[at + column] = sum / (to - column + 1);
            }
        }
        System.arraycopy(spare, 0, plane, 0, plane.length);
    }

    /** Drops faint detail block by block, as JPEG and video do, and half of the colour's. */
    private void compress() {
        float faint = (float) (2 + 9 * exposure.blocks());
        for (int top = 0; top < canvas.height; top += BLOCK) {
            for (int left = 0; left < canvas.width; left += BLOCK) {
                block(canvas.red, top, left, faint);
                block(canvas.green, top, left, faint);
                block(canvas.blue, top, left, faint * 1.5f);
            }
        }
    }

    private void block(float[] plane, int top, int left, float faint) {
        int bottom = Math.min(canvas.height, top + BLOCK);
        int right = Math.min(canvas.width, left + BLOCK);
        float sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int i = row * canvas.width + left; i < row * canvas.width + right; i++) {
                sum += plane[i];
            }
        }
        float mean = sum / ((bottom - top) * (right - left));
        for (int row = top; row < bottom; row++) {
            for (int i = row * canvas.width + left; i < row * canvas.width + right; i++) {
                float off = plane[i] - mean;
                float less = off > faint ? off - 0.3f * faint : off < -faint ? off + 0.3f * faint : 0.7f * off;
                plane[i] = mean + less;
            }
        }
    }
}
