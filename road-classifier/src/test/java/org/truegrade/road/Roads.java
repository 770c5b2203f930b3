package org.truegrade.road;

import java.util.SplittableRandom;
import org.truegrade.video.Picture;

/** Small painted roads for tests. */
final class Roads {
    private Roads() {}

    /** A grey road under a blue sky, horizon in the middle, whose far end lies some pixels to the right. */
    static Picture road(int shift) {
        return road(shift, 120);
    }

    /**
     * @param horizon row where the road's edges meet, of 240
     */
    static Picture road(int shift, int horizon) {
        var bgr = new byte[3 * 320 * 240];
        for (int y = 0; y < 240; y++) {
            double depth = Math.max(0, (y - horizon) / 120.0);
            double middle = 160 + shift * (1 - depth) * (1 - depth) * 2;
            for (int x = 0; x < 320; x++) {
                int at = 3 * (y * 320 + x);
                boolean onRoad = y > horizon && Math.abs(x - middle) < 6 + 150 * depth;
                boolean line = onRoad && Math.abs(Math.abs(x - middle) - 130 * depth) < 2 + 4 * depth;
                bgr[at] = (byte) (y <= horizon ? 230 : line ? 240 : onRoad ? 90 : 40);
                bgr[at + 1] = (byte) (y <= horizon ? 180 : line ? 240 : onRoad ? 90 : 120);
                bgr[at + 2] = (byte) (y <= horizon ? 140 : line ? 240 : onRoad ? 90 : 70);
            }
        }
        return new Picture(320, 240, bgr);
    }

    static Picture noise(int seed) {
        var bgr = new byte[3 * 320 * 240];
        new SplittableRandom(seed).nextBytes(bgr);
        return new Picture(320, 240, bgr);
    }
}
