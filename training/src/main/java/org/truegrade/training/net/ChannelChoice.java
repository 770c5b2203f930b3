package org.truegrade.training.net;

import java.util.Arrays;

/**
 * Which channels to keep: those without which the next layer's sums change least, dropped one after the other (greedy, as
 * J.-H. Luo, J. Wu, W. Lin, ThiNet, 2017).
 */
final class ChannelChoice {
    private ChannelChoice() {}

    /**
     * @param together for channels c and d: the sum over samples and outputs of the next layer of what c adds times what d
     *     adds
     * @return numbers of the kept channels, rising
     */
    static int[] keep(double[][] together, int count) {
        int channels = together.length;
        var dropped = new boolean[channels];
        var withDropped = new double[channels];
        for (int step = channels - count; step > 0; step--) {
            int least = -1;
            double cost = Double.POSITIVE_INFINITY;
            for (int c = 0; c < channels; c++) {
                double now = 2 * withDropped[c] + together[c][c];
                if (!dropped[c] && now < cost) {
                    least = c;
                    cost = now;
                }
            }
            dropped[least] = true;
            for (int c = 0; c < channels; c++) {
                withDropped[c] += together[c][least];
            }
        }
        var kept = new int[count];
        int at = 0;
        for (int c = 0; c < channels; c++) {
            if (!dropped[c]) {
                kept[at++] = c;
            }
        }
        return kept;
    }

    static int[] all(int channels) {
        var all = new int[channels];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
