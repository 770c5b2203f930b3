package org.truegrade.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups pictures that look alike: of one road seconds apart, say. A group belongs to one part as a whole, so that nothing
 * is measured on a picture whose neighbour was learnt.
 */
final class NearDuplicates {
    private NearDuplicates() {}

    /**
     * @param numbers what the network sees of each picture
     * @param alike least cosine of two pictures of one group, after the mean over all is taken away
     * @return each picture's group: the place of the group's first picture
     */
    static int[] groups(List<float[]> numbers, double alike) {
        var mean = new double[numbers.isEmpty() ? 0 : numbers.getFirst().length];
        for (var row : numbers) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / numbers.size();
            }
        }
        var directions = new ArrayList<float[]>();
        for (var row : numbers) {
            directions.add(direction(row, mean));
        }
        var group = new int[numbers.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (root(group, i) != root(group, j) && cosine(directions.get(i), directions.get(j)) >= alike) {
                    int a = root(group, i);
                    int b = root(group, j);
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

    private static float[] direction(float[] row, double[] mean) {
        var direction = new float[row.length];
        double square = 0;
        for (int i = 0; i < row.length; i++) {
            direction[i] = (float) (row[i] - mean[i]);
            square += direction[i] * direction[i];
        }
        for (int i = 0; i < row.length; i++) {
            direction[i] /= (float) Math.max(1e-12, Math.sqrt(square));
        }
        return direction;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
