package org.truegrade.training.data;

import java.util.Arrays;
import org.truegrade.video.Picture;

/**
 * How far down the open sky reaches in each column, light pixels from the top on that are not yellow; and the sky alone, with
 * what stands before it painted over in the sky's colours of the same height.
 */
final class OpenSky {
    private static final double AS_LIGHT = 0.6;
    private static final int LEAST = 60;
    private static final double AS_BLUE = 0.85;
    /** Pixels around what stands before the sky where twigs and blur may be. */
    private static final int GUARD = 5;

    private static final int AROUND = 50;
    private static final double FROM_ABOVE = 12;

    private final int[] ends;
    private final Picture alone;

    private OpenSky(int[] ends, Picture alone) {
        this.ends = ends;
        this.alone = alone;
    }

    static OpenSky of(Picture picture) {
        int top = Math.max(1, picture.height() / 4);
        var light = new int[picture.width() * top];
        for (int i = 0; i < light.length; i++) {
            light[i] = light(picture, i % picture.width(), i / picture.width());
        }
        Arrays.sort(light);
        double least = Math.max(LEAST, AS_LIGHT * light[light.length * 9 / 10]);
        var ends = new int[picture.width()];
        for (int x = 0; x < ends.length; x++) {
            while (ends[x] < picture.height()
                    && light(picture, x, ends[x]) >= least
                    && picture.blue(x, ends[x]) >= AS_BLUE * picture.red(x, ends[x])) {
                ends[x]++;
            }
        }
        return new OpenSky(ends, alone(picture, ends));
    }

    private static int light(Picture picture, int x, int y) {
        return (picture.blue(x, y) + picture.green(x, y) + picture.red(x, y)) / 3;
    }

    private static Picture alone(Picture picture, int[] ends) {
        int width = picture.width();
        var safe = new int[width];
        for (int x = 0; x < width; x++) {
            safe[x] = picture.height();
            for (int near = Math.max(0, x - GUARD); near <= Math.min(width - 1, x + GUARD); near++) {
                safe[x] = Math.min(safe[x], ends[near] - GUARD);
            }
        }
        var bgr = picture.bgr().clone();
        var sums = new double[width + 1];
        var counts = new int[width + 1];
        for (int y = 0; y < picture.height(); y++) {
            for (int channel = 0; channel < 3; channel++) {
                for (int x = 0; x < width; x++) {
                    boolean open = y < safe[x];
                    counts[x + 1] = counts[x] + (open ? 1 : 0);
                    sums[x + 1] = sums[x] + (open ? picture.bgr()[3 * (y * width + x) + channel] & 0xff : 0);
                }
                for (int x = 0; x < width; x++) {
                    if (y >= safe[x]) {
                        int from = Math.max(0, x - AROUND);
                        int to = Math.min(width, x + AROUND + 1);
                        int above = 3 * ((y - 1) * width + x) + channel;
                        double weight = y == 0 ? 0 : FROM_ABOVE;
                        double sum = sums[to] - sums[from] + (y == 0 ? 0 : weight * (bgr[above] & 0xff));
                        double count = counts[to] - counts[from] + weight;
                        bgr[3 * (y * width + x) + channel] =
                                (byte) Math.round(count == 0 ? sums[width] / Math.max(1, counts[width]) : sum / count);
                    }
                }
            }
        }
        return new Picture(width, picture.height(), bgr);
    }

    /** The sky without what stands before it; below the horizon it means nothing. */
    Picture alone() {
        return alone;
    }

    /** Whether nothing but sky is at the place. */
    boolean at(double x, double y) {
        int column = (int) Math.clamp(x, 0, ends.length - 1.0);
        return y < ends[column] - 2;
    }
}
