package org.truegrade.road;

import java.util.Arrays;
import org.truegrade.video.Picture;

/**
 * What the network sees of a picture, the same for training and for use: a {@link Crop} (what tells a slope or a bend lies
 * around the horizon), averaged over areas down to 160 × 160 pixels. Rows are squashed less than columns. Numbers are blue,
 * green, red from 0 to 255 minus the means of VGG16's training.
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

    /** The very picture that the network sees where nothing is known of the camera. */
    public static Picture of(Picture picture) {
        return of(picture, Crop.DEFAULT);
    }

    /** The very picture that the network sees. */
    public static Picture of(Picture picture, Crop crop) {
        var columns = Shares.over(crop.left() * picture.width(), crop.right() * picture.width(), picture.width());
        var rows = Shares.over(crop.top() * picture.height(), crop.bottom() * picture.height(), picture.height());
        var out = new byte[LENGTH];
        var sum = new double[3 * picture.width()];
        var bgr = picture.bgr();
        for (int y = 0; y < SIZE; y++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < rows.count[y]; i++) {
                double share = rows.share[y][i];
                int at = (rows.first[y] + i) * sum.length;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += share * (bgr[at + k] & 0xff);
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
        int column = 3 * columns.first[x];
        for (int i = 0; i < columns.count[x]; i++, column += 3) {
            double share = columns.share[x][i];
            blue += share * sum[column];
            green += share * sum[column + 1];
            red += share * sum[column + 2];
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

    /** How much of which source pixels falls into each of {@link #SIZE} equal parts of a range. */
    private static final class Shares {
        private final int[] first = new int[SIZE];
        private final int[] count = new int[SIZE];
        private final double[][] share = new double[SIZE][];

        private Shares(double from, double to, int size) {
            double step = (to - from) / SIZE;
            int end = Math.min(size, (int) Math.ceil(to));
            for (int part = 0; part < SIZE; part++) {
                first[part] = (int) Math.floor(from + part * step);
                count[part] = Math.min(end, (int) Math.ceil(from + (part + 1) * step)) - first[part];
                share[part] = new double[Math.max(0, count[part])];
                for (int i = 0; i < count[part]; i++) {
                    double begin = Math.max(first[part] + i, from + part * step);
                    double finish = Math.min(first[part] + i + 1.0, from + (part + 1) * step);
                    share[part][i] = Math.max(0, finish - begin) / step;
                }
            }
        }

        static Shares over(double from, double to, int size) {
            return new Shares(from, to, size);
        }
    }
}
