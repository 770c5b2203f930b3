package org.truegrade.training.net;

/**
 * What one step learns from, as the network takes it.
 *
 * @param pictures {@code count} × 3 × size × size numbers
 * @param gradient wanted shares of the three classes; all 0 where the label is missing
 * @param alignment wanted shares of the four classes; all 0 where the label is missing
 * @param measures see {@link MeasureScale}
 * @param known 1 where a measure is known, else 0
 * @param weak frames without labels, hardly changed
 * @param strong the same frames, changed a lot
 */
record Batch(
        int count,
        int size,
        float[] pictures,
        float[] gradient,
        float[] alignment,
        float[] measures,
        float[] known,
        float[] weak,
        float[] strong) {
    int unlabelled() {
        return weak.length / (3 * size * size);
    }
}
