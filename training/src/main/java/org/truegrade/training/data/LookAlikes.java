package org.truegrade.training.data;

import java.util.List;
import java.util.function.IntFunction;
import org.truegrade.video.Picture;

/**
 * Groups pictures that look alike: of one road seconds apart, say. A group belongs to one part as a whole, so that nothing is
 * measured on a picture whose neighbour was learnt. Two are alike when their thumbnails correlate after what all roads have in
 * common, light above and dark below, is taken away and local contrast made equal.
 */
final class LookAlikes {
    /** Pictures of one collection that correlate so much are of one place: found by looking at pairs. */
    static final double ONE_PLACE = 0.45;
    /** Pictures of any collection that correlate so much are the same. No two of the photos do. */
    static final double SAME = 0.75;

    private static final int WIDTH = 40;
    private static final int HEIGHT = 24;
    private static final int AROUND = 3;
    private static final int SHIFT_X = 2;
    private static final int SHIFT_Y = 1;
    /** Less than this without a shift, and no shift helps. */
    private static final double HOPELESS = 0.15;

    private LookAlikes() {}

    /** A small grey picture of local contrasts. */
    static float[] thumbnail(Picture picture) {
        var small = Shrunk.to(picture, WIDTH, HEIGHT);
        var grey = new float[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.114f * (small.bgr()[3 * i] & 0xff)
                    + 0.587f * (small.bgr()[3 * i + 1] & 0xff)
                    + 0.299f * (small.bgr()[3 * i + 2] & 0xff);
        }
        var contrast = new float[grey.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                contrast[y * WIDTH + x] = contrast(grey, x, y);
            }
        }
        return contrast;
    }

    private static float contrast(float[] grey, int x, int y) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = Math.max(0, y - AROUND); row <= Math.min(HEIGHT - 1, y + AROUND); row++) {
            for (int column = Math.max(0, x - AROUND); column <= Math.min(WIDTH - 1, x + AROUND); column++) {
                float value = grey[row * WIDTH + column];
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = sum / count;
        double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
        return (float) ((grey[y * WIDTH + x] - mean) / (spread + 6));
    }

    /** Correlation of two thumbnails, the best of small shifts. */
    static double likeness(float[] a, float[] b) {
        double best = correlation(a, b, 0, 0);
        for (int dy = -SHIFT_Y; dy <= SHIFT_Y && best >= HOPELESS; dy++) {
            for (int dx = -SHIFT_X; dx <= SHIFT_X; dx++) {
                best = Math.max(best, correlation(a, b, dx, dy));
            }
        }
        return best;
    }

    private static double correlation(float[] a, float[] b, int dx, int dy) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int y = SHIFT_Y; y < HEIGHT - SHIFT_Y; y++) {
            for (int x = SHIFT_X; x < WIDTH - SHIFT_X; x++) {
                float one = a[y * WIDTH + x];
                float other = b[(y + dy) * WIDTH + x + dx];
                product += one * other;
                squaresA += one * one;
                squaresB += other * other;
            }
        }
        return product / Math.max(1e-9, Math.sqrt(squaresA * squaresB));
    }

    /**
     * @param collection of a picture: only pictures of one collection are of one place
     * @return each picture's group: the place of the group's first picture
     */
    static int[] groups(List<float[]> thumbnails, IntFunction<String> collection) {
        var group = new int[thumbnails.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                int a = root(group, i);
                int b = root(group, j);
                if (a != b
                        && collection.apply(i).equals(collection.apply(j))
                        && likeness(thumbnails.get(i), thumbnails.get(j)) >= ONE_PLACE) {
                    group[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = root(group, i);
        }
        return group;
    }

    private static int root(int[] group, int i) {
        while (group[i] != i) {
            i = group[i];
        }
        return i;
    }
}
