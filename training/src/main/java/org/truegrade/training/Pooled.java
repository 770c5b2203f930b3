package org.truegrade.training;

/**
 * What the heads see of the trunk's last output: the square root of every number (large ones would drown the others), then
 * the mean over the height for each column and the mean over the width for each row, 5 × 512 numbers each. Columns tell
 * where the road goes, rows how high it rises.
 */
final class Pooled {
    static final int CELLS = 5;
    /** Numbers a head gets: columns, then rows. */
    static final int LENGTH = 2 * Vgg16.CHANNELS * CELLS;

    private Pooled() {}

    /**
     * @param pool5 channels × 5 × 5 numbers of 16 bits
     */
    static float[] of(short[] pool5) {
        var pooled = new float[LENGTH];
        for (int channel = 0; channel < Vgg16.CHANNELS; channel++) {
            for (int y = 0; y < CELLS; y++) {
                for (int x = 0; x < CELLS; x++) {
                    float value = Float.float16ToFloat(pool5[(channel * CELLS + y) * CELLS + x]);
                    float root = (float) Math.sqrt(value) / CELLS;
                    pooled[channel * CELLS + x] += root;
                    pooled[(Vgg16.CHANNELS + channel) * CELLS + y] += root;
                }
            }
        }
        return pooled;
    }
}
