package org.truegrade.training.net;

/**
 * Weights in few bits: each is {@code values[i] × scale of its output channel}, symmetric around zero.
 *
 * @param values as many as there were weights
 * @param scales one an output channel
 */
record Quantised(byte[] values, float[] scales) {
    /**
     * Rounds each weight to the nearest step; the error is at most half a scale.
     *
     * @param most largest whole number used, up to 127
     */
    static Quantised perChannel(float[] weights, int channels, int most) {
        var values = new byte[weights.length];
        var scales = new float[channels];
        int each = weights.length / channels;
        for (int channel = 0; channel < channels; channel++) {
            float largest = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            float scale = largest == 0 ? 1 : largest / most;
            scales[channel] = scale;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                values[i] = (byte) Math.round(weights[i] / scale);
            }
        }
        return new Quantised(values, scales);
    }
}
