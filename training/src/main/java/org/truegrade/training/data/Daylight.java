package org.truegrade.training.data;

import org.truegrade.video.Picture;

/** How light it is. */
public enum Daylight {
    DAY,
    DUSK,
    NIGHT;

    private static final double DAY_FROM = 75;
    private static final double DUSK_FROM = 40;

    /**
     * A guess from the mean brightness of the upper half, 0 to 255: at night the sky is black however bright the headlights
     * are. Deep shade may pass for dusk.
     */
    public static Daylight guess(Picture picture) {
        long sum = 0;
        int end = 3 * picture.width() * Math.max(1, picture.height() / 2);
        for (int i = 0; i < end; i++) {
            sum += picture.bgr()[i] & 0xff;
        }
        double mean = sum / (double) end;
        return mean >= DAY_FROM ? DAY : mean >= DUSK_FROM ? DUSK : NIGHT;
    }
}
