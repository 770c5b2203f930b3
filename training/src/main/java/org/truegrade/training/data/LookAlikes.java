package org.truegrade.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truegrade.video.Picture;

/**
 * Groups pictures that look alike: of one road seconds apart, say. A group belongs to one part as a whole, so that nothing is
 * measured on a picture whose neighbour was learnt. Two are alike when their thumbnails correlate, after the mean of all
 * thumbnails (sky above, road below) is taken away.
 */
final class LookAlikes {
    /** Least correlation of two thumbnails of one group: found by looking at pairs, see docs/training-data.md. */
    static final double ALIKE = 0.75;

    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;

    private LookAlikes() {}

    /** A small grey picture, its own mean and spread taken away. */
    static float[] thumbnail(Picture picture) {
        var small = Shrunk.to(picture, Math.min(WIDTH, picture.width()), Math.min(HEIGHT, picture.height()));
        var grey = new float[small.width() * small.height()];
        for (int i = 0; i < grey.length; i++) {
            int at = 3 * i;
            grey[i] = 0.114f * (small.bgr()[at] & 0xff)
                    + 0.587f * (small.bgr()[at + 1] & 0xff)
                    + 0.299f * (small.bgr()[at + 2] & 0xff);
        }
        return direction(grey, mean(grey));
    }

    /**
     * @param thumbnails all of one size
     * @return each picture's group: the place of the group's first picture
     */
    static int[] groups(List<float[]> thumbnails, double alike) {
        var directions = directions(thumbnails);
        var group = new int[thumbnails.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                int a = root(group, i);
                int b = root(group, j);
                if (a != b && cosine(directions.get(i), directions.get(j)) >= alike) {
                    group[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = root(group, i);
        }
        return group;
    }

    /** Thumbnails less what all have in common, of length 1. */
    static List<float[]> directions(List<float[]> thumbnails) {
        var mean = new float[thumbnails.isEmpty() ? 0 : thumbnails.getFirst().length];
        for (var row : thumbnails) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / thumbnails.size();
            }
        }
        var directions = new ArrayList<float[]>();
        for (var row : thumbnails) {
            directions.add(direction(row, mean));
        }
        return directions;
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static int root(int[] group, int i) {
        while (group[i] != i) {
            i = group[i];
        }
        return i;
    }

    private static float[] mean(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += value;
        }
        var mean = new float[row.length];
        Arrays.fill(mean, (float) (sum / row.length));
        return mean;
    }

    private static float[] direction(float[] row, float[] mean) {
        var direction = new float[row.length];
        double square = 0;
        for (int i = 0; i < row.length; i++) {
            direction[i] = row[i] - mean[i];
            square += direction[i] * direction[i];
        }
        for (int i = 0; i < row.length; i++) {
            direction[i] /= (float) Math.max(1e-9, Math.sqrt(square));
        }
        return direction;
    }
}
