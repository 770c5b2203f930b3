package org.truegrade.simulator.picture;

/**
 * A lens that bends straight lines: what lies at radius r from the middle is drawn at r (1 + k r²), enlarged so that the
 * corners stay. Radii in halves of the width.
 */
final class Warp {
    private final double k;
    private final double scale;
    private final double half;
    private final int width;
    private final int height;

    Warp(CameraMount mount) {
        k = mount.distortion();
        width = mount.width();
        height = mount.height();
        half = width / 2.0;
        double corner = 1 + (double) height * height / ((double) width * width);
        scale = 1 + k * corner;
    }

    /** Where a row of the unbent picture's middle column is drawn. */
    double row(double row) {
        double off = (row - height / 2.0) / half;
        double drawn = off;
        for (int i = 0; i < 20; i++) {
            drawn = off * (1 + k * drawn * drawn) / scale;
        }
        return height / 2.0 + drawn * half;
    }

    void bend(Canvas canvas) {
        if (k == 0) {
            return;
        }
        var red = canvas.red.clone();
        var green = canvas.green.clone();
        var blue = canvas.blue.clone();
        for (int row = 0; row < height; row++) {
            double v = (row + 0.5 - height / 2.0) / half;
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5 - half) / half;
                double stretch = scale / (1 + k * (u * u + v * v)) * half;
                double x = Noise.clamp(half + u * stretch - 0.5, 0, width - 1.001);
                double y = Noise.clamp(height / 2.0 + v * stretch - 0.5, 0, height - 1.001);
                int from = (int) y * width + (int) x;
                float fx = (float) (x - (int) x);
                float fy = (float) (y - (int) y);
                int to = row * width + column;
                canvas.red[to] = between(red, from, fx, fy);
                canvas.green[to] = between(green, from, fx, fy);
                canvas.blue[to] = between(blue, from, fx, fy);
            }
        }
    }

    private float between(float[] plane, int at, float fx, float fy) {
        float upper = plane[at] + fx * (plane[at + 1] - plane[at]);
        float lower = plane[at + width] + fx * (plane[at + width + 1] - plane[at + width]);
        return upper + fy * (lower - upper);
    }
}
