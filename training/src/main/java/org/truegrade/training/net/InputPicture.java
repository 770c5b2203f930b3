package org.truegrade.training.net;

import org.truegrade.road.NetworkInput;
import org.truegrade.video.Picture;

/**
 * What a network of any input size sees of a picture: at {@link NetworkInput#SIZE} exactly what it sees in use, at other
 * sizes, which only the comparison of sizes knows, the same part of the picture averaged over areas.
 */
final class InputPicture {
    private InputPicture() {}

    /** Numbers of one picture. */
    static int length(int size) {
        return 3 * size * size;
    }

    static Picture of(Picture picture, int size) {
        return size == NetworkInput.SIZE ? NetworkInput.of(picture) : averaged(picture, size);
    }

    static Picture averaged(Picture picture, int size) {
        double top = NetworkInput.ROWS_FROM * picture.height();
        double rowStep = (NetworkInput.ROWS_TO - NetworkInput.ROWS_FROM) * picture.height() / size;
        double columnStep = picture.width() / (double) size;
        var out = new byte[length(size)];
        var sum = new double[3];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                sum[0] = sum[1] = sum[2] = 0;
                double y0 = top + y * rowStep;
                double x0 = x * columnStep;
                double weights = 0;
                for (int row = (int) y0; row < Math.min(picture.height(), y0 + rowStep); row++) {
                    double rowShare = overlap(row, y0, rowStep);
                    for (int column = (int) x0; column < Math.min(picture.width(), x0 + columnStep); column++) {
                        double share = rowShare * overlap(column, x0, columnStep);
                        weights += share;
                        int at = 3 * (row * picture.width() + column);
                        for (int channel = 0; channel < 3; channel++) {
                            sum[channel] += share * (picture.bgr()[at + channel] & 0xff);
                        }
                    }
                }
                for (int channel = 0; channel < 3; channel++) {
                    out[3 * (y * size + x) + channel] = (byte) Math.round(sum[channel] / weights);
                }
            }
        }
        return new Picture(size, size, out);
    }

    /** How much of a pixel lies in a range. */
    private static double overlap(int pixel, double from, double length) {
        return Math.max(0, Math.min(pixel + 1.0, from + length) - Math.max(pixel, from));
    }

    /** Writes the network's numbers of a picture that {@link #of} has made. */
    static void fill(Picture input, float[] into, int offset) {
        if (input.width() == NetworkInput.SIZE) {
            NetworkInput.fill(input, into, offset);
            return;
        }
        int plane = input.width() * input.height();
        var means = means();
        for (int i = 0; i < plane; i++) {
            for (int channel = 0; channel < 3; channel++) {
                into[offset + channel * plane + i] = (input.bgr()[3 * i + channel] & 0xff) - means[channel];
            }
        }
    }

    /** The means that the usual size takes off, read off a black picture. */
    private static float[] means() {
        int size = NetworkInput.SIZE;
        var black = new float[NetworkInput.LENGTH];
        NetworkInput.fill(new Picture(size, size, new byte[NetworkInput.LENGTH]), black, 0);
        return new float[] {-black[0], -black[size * size], -black[2 * size * size]};
    }

    static float[] numbers(Picture picture, int size) {
        var numbers = new float[length(size)];
        fill(of(picture, size), numbers, 0);
        return numbers;
    }
}
