package org.truegrade.training.net;

import java.util.stream.IntStream;

/** Solves A X = B for a symmetric, positive definite A. */
final class Cholesky {
    private Cholesky() {}

    /**
     * @param a n rows of n numbers; overwritten
     * @param b n rows of any length; overwritten with X
     * @throws ArithmeticException when A is not positive definite
     */
    static void solve(double[][] a, double[][] b) {
        decompose(a);
        int n = a.length;
        // L Z = B, row by row, then Lᵀ X = Z from below; rows of B are long, so the inner loops run along them.
        for (int row = 0; row < n; row++) {
            for (int k = 0; k < row; k++) {
                subtract(b[row], b[k], a[row][k]);
            }
            divide(b[row], a[row][row]);
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                subtract(b[row], b[k], a[k][row]);
            }
            divide(b[row], a[row][row]);
        }
    }

    /** Lower triangle of A becomes L with L Lᵀ = A. */
    private static void decompose(double[][] a) {
        for (int column = 0; column < a.length; column++) {
            int j = column;
            double pivot = a[j][j] - dot(a[j], a[j], j);
            if (!(pivot > 0)) {
                throw new ArithmeticException("not positive definite at row " + j);
            }
            a[j][j] = Math.sqrt(pivot);
            var below = IntStream.range(j + 1, a.length);
            (a.length - j > 256 ? below.parallel() : below)
                    .forEach(i -> a[i][j] = (a[i][j] - dot(a[i], a[j], j)) / a[j][j]);
        }
    }

    private static double dot(double[] x, double[] y, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < length; i++) {
            s0 += x[i] * y[i];
        }
        return s0 + s1 + s2 + s3;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * row[i];
        }
    }

    private static void divide(double[] row, double by) {
        for (int i = 0; i < row.length; i++) {
            row[i] /= by;
        }
    }
}
