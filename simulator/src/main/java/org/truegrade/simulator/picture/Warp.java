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
        bend(canvas.red);
        bend(canvas.green);
        bend(canvas.blue);
    }

    private void bend(float[] plane) {
        var source = plane.clone();
        for (int row = 0; row < height; row++) {
            double v = (row + 0.5 - height / 2.0) / half;
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5 - half) / half;
                double stretch = scale / (1 + k * (u * u + v * v)) * half;
                double x = Noise.clamp(half + u * stretch - 0.5, 0, width - 1.001);
                double y = Noise.clamp(height / 2.0 + v * stretch - 0.5, 0, height - 1.001);
                int at = (int) y * width + (int) x;
                float fx = (float) (x - (int) x);
                float fy = (float) (y - (int) y);
                float upper = source[at] + fx * (source[at + 1] - source[at]);
                float lower = source[at + width] + fx * (source[at + width + 1] - source[at + width]);
                plane[row * width + column] = upper + fy * (lower - upper);
            }
        }
    }
}
