package org.truegrade.training.net;

import org.truegrade.video.Picture;

/**
 * Turns, stretches and shifts a picture about its middle, and mirrors it before that. What comes from outside repeats the
 * border.
 *
 * @param radians clockwise on the screen
 * @param scale above 1 shows things larger
 * @param right shift in shares of the width
 * @param down shift in shares of the height
 */
record Warp(int width, int height, boolean flip, double radians, double scale, double right, double down) {
    Picture apply(Picture from) {
        var bgr = from.bgr();
        var out = new byte[bgr.length];
        double cos = Math.cos(radians) / scale;
        double sin = Math.sin(radians) / scale;
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            double dy = y - middleY - down * height;
            for (int x = 0; x < width; x++) {
                double dx = x - middleX - right * width;
                double sourceX = middleX + cos * dx + sin * dy;
                double sourceY = middleY - sin * dx + cos * dy;
                if (flip) {
                    sourceX = width - 1 - sourceX;
                }
                take(bgr, sourceX, sourceY, out, 3 * (y * width + x));
            }
        }
        return new Picture(width, height, out);
    }

    /** Mixes the four pixels around a place; in 1/256 steps, which is finer than the picture's own numbers. */
    private void take(byte[] bgr, double x, double y, byte[] out, int at) {
        double clampedX = Math.clamp(x, 0.0, width - 1.0);
        double clampedY = Math.clamp(y, 0.0, height - 1.0);
        int left = Math.min((int) clampedX, Math.max(0, width - 2));
        int top = Math.min((int) clampedY, Math.max(0, height - 2));
        int shareX = (int) Math.round(256 * (clampedX - left));
        int shareY = (int) Math.round(256 * (clampedY - top));
        int here = 3 * (top * width + left);
        int nextX = width > 1 ? 3 : 0;
        int nextY = height > 1 ? 3 * width : 0;
        for (int channel = 0; channel < 3; channel++) {
            int i = here + channel;
            int upper = (bgr[i] & 0xff) * (256 - shareX) + (bgr[i + nextX] & 0xff) * shareX;
            int lower = (bgr[i + nextY] & 0xff) * (256 - shareX) + (bgr[i + nextY + nextX] & 0xff) * shareX;
            out[at + channel] = (byte) ((upper * (256 - shareY) + lower * shareY + (1 << 15)) >> 16);
        }
    }

    /** Where a row in the middle column goes, both as shares of the height. */
    double row(double row) {
        double fromMiddle = (row - 0.5) * scale * Math.cos(radians);
        // The middle column itself moves sideways, and a turned horizon crosses it at another height: corrected to
        // first
        // order.
        return 0.5 + fromMiddle + down - Math.tan(radians) * right * width / height;
    }
}
