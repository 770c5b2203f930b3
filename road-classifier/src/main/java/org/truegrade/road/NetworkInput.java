package org.truegrade.road;

import java.util.Arrays;
import org.truegrade.video.Picture;

/**
 * What the network sees of a picture, the same for training and for use: the full width, the rows from 20 % to 85 % of the
 * height (less sky, less bonnet: what tells a slope or a bend lies around the horizon), averaged down to 160 × 160 pixels.
 * Rows are squashed less than columns. Numbers are blue, green, red from 0 to 255 minus the means of VGG16's training.
 */
public final class NetworkInput {
    /** Width and height of the network's picture. */
    public static final int SIZE = 160;

    public static final double ROWS_FROM = 0.20;
    public static final double ROWS_TO = 0.85;
    /** Numbers of one picture: three planes of {@link #SIZE} × {@link #SIZE}. */
    public static final int LENGTH = 3 * SIZE * SIZE;

    private static final float[] MEAN_BGR = {103.939f, 116.779f, 123.68f};

    private NetworkInput() {}

    /** The very picture that the network sees. */
    public static Picture of(Picture picture) {
        var columns = Shares.over(0, picture.width(), SIZE);
        var rows = Shares.over(ROWS_FROM * picture.height(), ROWS_TO * picture.height(), SIZE);
        var out = new byte[LENGTH];
        var sum = new double[3 * picture.width()];
        var bgr = picture.bgr();
        for (int y = 0; y < SIZE; y++) {
            Arrays.fill(sum, 0);
            for (int row = rows.first(y); row <= rows.last(y); row++) {
                double share = rows.share(y, row);
                int at = row * sum.length;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += share * (bgr[at + i] & 0xff);
                }
            }
            for (int x = 0; x < SIZE; x++) {
                average(sum, columns, x, out, 3 * (y * SIZE + x));
            }
        }
        return new Picture(SIZE, SIZE, out);
    }

    private static void average(double[] sum, Shares columns, int x, byte[] out, int at) {
        double blue = 0;
        double green = 0;
        double red = 0;
        for (int column = columns.first(x); column <= columns.last(x); column++) {
            double share = columns.share(x, column);
            blue += share * sum[3 * column];
            green += share * sum[3 * column + 1];
            red += share * sum[3 * column + 2];
        }
        out[at] = (byte) Math.round(blue);
        out[at + 1] = (byte) Math.round(green);
        out[at + 2] = (byte) Math.round(red);
    }

    /**
     * Writes the network's numbers of a picture that {@link #of} has made: plane by plane, row by row.
     *
     * @param offset where in {@code into} the first of {@link #LENGTH} numbers goes
     */
    public static void fill(Picture input, float[] into, int offset) {
        if (input.width() != SIZE || input.height() != SIZE) {
            throw new IllegalArgumentException(input + " is not what the network sees: want 160 x 160");
        }
        int plane = SIZE * SIZE;
        var bgr = input.bgr();
        for (int i = 0; i < plane; i++) {
            for (int channel = 0; channel < 3; channel++) {
                into[offset + channel * plane + i] = (bgr[3 * i + channel] & 0xff) - MEAN_BGR[channel];
            }
        }
    }

    /** How much of each source pixel falls into each of {@code count} equal parts of a range. */
    private record Shares(double from, double step, int size) {
        static Shares over(double from, double to, int count) {
            return new Shares(from, (to - from) / count, (int) Math.ceil(to));
        }

        int first(int part) {
            return (int) Math.floor(from + part * step);
        }

        int last(int part) {
            return Math.min(size, (int) Math.ceil(from + (part + 1) * step)) - 1;
        }

        double share(int part, int pixel) {
            double begin = Math.max(pixel, from + part * step);
            double end = Math.min(pixel + 1.0, from + (part + 1) * step);
            return Math.max(0, end - begin) / step;
        }
    }
}
