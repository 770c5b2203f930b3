package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/** Repeatable randomness of places: the same place looks the same in every frame. */
final class Noise {
    private static final int SIZE = 256;
    private static final int MASK = SIZE - 1;
    private static final float[] TABLE = table();

    private Noise() {}

    private static float[] table() {
        var random = new SplittableRandom(20261124);
        var values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }

    /** As {@link Math#clamp(double, double, double)} without its care for NaN and -0, which costs a tenth of a frame. */
    static double clamp(double value, double low, double high) {
        return value < low ? low : value > high ? high : value;
    }

    /** Grains, 0 to 1: one value a unit square. */
    static float grain(double x, double y) {
        return TABLE[((int) Math.floor(y) & MASK) * SIZE + ((int) Math.floor(x) & MASK)];
    }

    /** Smooth hills and patches, 0 to 1: bilinear between unit squares. */
    static float smooth(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        float u = (float) (x - floorX);
        float v = (float) (y - floorY);
        u = u * u * (3 - 2 * u);
        v = v * v * (3 - 2 * v);
        int x0 = (int) floorX & MASK;
        int x1 = (x0 + 1) & MASK;
        int y0 = ((int) floorY & MASK) * SIZE;
        int y1 = (((int) floorY + 1) & MASK) * SIZE;
        float upper = TABLE[y0 + x0] + u * (TABLE[y0 + x1] - TABLE[y0 + x0]);
        float lower = TABLE[y1 + x0] + u * (TABLE[y1 + x1] - TABLE[y1 + x0]);
        return upper + v * (lower - upper);
    }

    /** A well mixed hash of a seed and numbers. */
    static long mix(long seed, long a, long b) {
        long h = seed * 0x9E3779B97F4A7C15L + a * 0xC2B2AE3D27D4EB4FL + b * 0x165667B19E3779F9L;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }

    /** 0 to 1, from the hash's bits beginning at one of them. */
    static double unit(long hash, int bit) {
        return ((hash >>> bit) & 0xFFF) / 4096.0;
    }
}
