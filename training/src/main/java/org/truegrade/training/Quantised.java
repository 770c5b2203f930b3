package org.truegrade.training;

/**
 * Weights in 8 bits: each is {@code values[i] × scale of its output channel}, symmetric around zero, from −127 to 127.
 *
 * @param values as many as there were weights
 * @param scales one an output channel
 */
record Quantised(byte[] values, float[] scales) {
    /** Rounds each weight to the nearest step; the error is at most half a scale. */
    static Quantised perChannel(float[] weights, int channels) {
        var values = new byte[weights.length];
        var scales = new float[channels];
        int each = weights.length / channels;
        for (int channel = 0; channel < channels; channel++) {
            float most = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                most = Math.max(most, Math.abs(weights[i]));
            }
            float scale = most == 0 ? 1 : most / 127;
            scales[channel] = scale;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                values[i] = (byte) Math.round(weights[i] / scale);
            }
        }
        return new Quantised(values, scales);
    }
}
