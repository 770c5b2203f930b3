package org.truegrade.road;

import java.util.Arrays;
import org.truegrade.video.Picture;

/**
 * Brightness of a picture, averaged down, with its change across and down (Sobel's operator).
 *
 * @param values rows from top to bottom, 0 to 255
 */
record Luma(int width, int height, double[] values) {
    /** A smaller picture: each pixel is the mean of the pixels that it covers. */
    static Luma of(Picture picture, int width, int height) {
        var values = new double[width * height];
        for (int y = 0; y < height; y++) {
            int top = y * picture.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * picture.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * picture.width() / width;
                int right = Math.max(left + 1, (x + 1) * picture.width() / width);
                double sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        // ITU-R BT.601
                        sum += 0.114 * picture.blue(column, row)
                                + 0.587 * picture.green(column, row)
                                + 0.299 * picture.red(column, row);
                    }
                }
                values[y * width + x] = sum / ((bottom - top) * (right - left));
            }
        }
        return new Luma(width, height, values);
    }

    private double at(int x, int y) {
        return values[y * width + x];
    }

    /** How much brighter it gets to the right, away from the border. */
    double across(int x, int y) {
        return at(x + 1, y - 1)
                + 2 * at(x + 1, y)
                + at(x + 1, y + 1)
                - at(x - 1, y - 1)
                - 2 * at(x - 1, y)
                - at(x - 1, y + 1);
    }

    /** How much brighter it gets downwards, away from the border. */
    double down(int x, int y) {
        return at(x - 1, y + 1)
                + 2 * at(x, y + 1)
                + at(x + 1, y + 1)
                - at(x - 1, y - 1)
                - 2 * at(x, y - 1)
                - at(x + 1, y - 1);
    }

    /** The change that only one pixel in so many reaches; at least what an edge of 12 steps of brightness makes. */
    double gradientOfOneIn(int many) {
        var all = new double[(width - 2) * (height - 2)];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                all[(y - 1) * (width - 2) + x - 1] = Math.hypot(across(x, y), down(x, y));
            }
        }
        Arrays.sort(all);
        return Math.max(48, all[all.length - 1 - all.length / many]);
    }
}
