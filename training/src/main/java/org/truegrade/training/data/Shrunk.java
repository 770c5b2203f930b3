package org.truegrade.training.data;

import java.util.Arrays;
import org.truegrade.video.Picture;

/** Pictures made smaller by averaging areas, as a coarser camera would have taken them. */
final class Shrunk {
    private Shrunk() {}

    /** The picture at a height, its width in proportion; as it is when it is no higher. */
    static Picture toHeight(Picture picture, int height) {
        if (picture.height() <= height) {
            return picture;
        }
        return to(picture, Math.max(1, Math.round(picture.width() * (float) height / picture.height())), height);
    }

    /** The picture squeezed to a size that is no larger. */
    static Picture to(Picture picture, int width, int height) {
        var sums = columns(picture, width);
        var bgr = new byte[3 * width * height];
        double step = picture.height() / (double) height;
        var row = new double[3 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            double from = y * step;
            double to = Math.min(picture.height(), from + step);
            for (int source = (int) from; source < to; source++) {
                double share = (Math.min(to, source + 1) - Math.max(from, source)) / (to - from);
                for (int i = 0; i < row.length; i++) {
                    row[i] += share * sums[source * row.length + i];
                }
            }
            for (int i = 0; i < row.length; i++) {
                bgr[y * row.length + i] = (byte) Math.round(row[i]);
            }
        }
        return new Picture(width, height, bgr);
    }

    private static float[] columns(Picture picture, int width) {
        var sums = new float[3 * width * picture.height()];
        double step = picture.width() / (double) width;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                double from = x * step;
                double to = Math.min(picture.width(), from + step);
                for (int source = (int) from; source < to; source++) {
                    double share = (Math.min(to, source + 1) - Math.max(from, source)) / (to - from);
                    int at = 3 * (y * picture.width() + source);
                    for (int channel = 0; channel < 3; channel++) {
                        sums[3 * (y * width + x) + channel] += (float) (share * (picture.bgr()[at + channel] & 0xff));
                    }
                }
            }
        }
        return sums;
    }
}
