package org.truegrade.road;

import java.io.IOException;
import java.util.ArrayList;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

/**
 * What the network looked at, by hiding it: each part of its picture in turn is replaced by what lies around it, blurred, and
 * the answer is asked for again (occlusion; M. Zeiler, R. Fergus, Visualizing and Understanding Convolutional Networks, 2014,
 * section 4.2). Works with any network and shows what truly changes its answer. 64 pictures: 64 times the work of one.
 *
 * @param answer to the picture as it is
 */
public record Attention(RoadAnswer answer, HeatMap gradient, HeatMap alignment) {
    static final int CELLS = 8;
    /** Hidden beyond the cell on every side, pixels: what straddles two cells must not be seen past both. */
    private static final int MARGIN = 6;

    private static final int BLUR = 28;
    private static final int CELL = NetworkInput.SIZE / CELLS;

    /**
     * @param input what {@link NetworkInput} has made of the camera's picture
     */
    public static Attention of(RoadClassifier classifier, Picture input) throws IOException {
        var blurred = blurred(input);
        var pictures = new ArrayList<Picture>();
        pictures.add(input);
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            pictures.add(hidden(input, blurred, cell % CELLS, cell / CELLS));
        }
        var answers = classifier.answers(pictures);
        var gradient = new double[CELLS * CELLS];
        var alignment = new double[CELLS * CELLS];
        for (int cell = 0; cell < gradient.length; cell++) {
            gradient[cell] =
                    drop(answers.getFirst().gradient(), answers.get(cell + 1).gradient());
            alignment[cell] =
                    drop(answers.getFirst().alignment(), answers.get(cell + 1).alignment());
        }
        return new Attention(answers.getFirst(), new HeatMap(CELLS, gradient), new HeatMap(CELLS, alignment));
    }

    private static <E extends Enum<E>> double drop(Probabilities<E> whole, Probabilities<E> hidden) {
        return Math.max(0, whole.of(whole.best()) - hidden.of(whole.best()));
    }

    private static Picture hidden(Picture input, Picture blurred, int cellX, int cellY) {
        var bgr = input.bgr().clone();
        int size = input.width();
        int left = Math.max(0, cellX * CELL - MARGIN);
        int right = Math.min(size, (cellX + 1) * CELL + MARGIN);
        for (int y = Math.max(0, cellY * CELL - MARGIN); y < Math.min(size, (cellY + 1) * CELL + MARGIN); y++) {
            System.arraycopy(blurred.bgr(), 3 * (y * size + left), bgr, 3 * (y * size + left), 3 * (right - left));
        }
        return new Picture(size, size, bgr);
    }

    /** Mean of a square of 57 pixels around each, by sums over rows and columns. */
    static Picture blurred(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        var sums = new long[3 * (width + 1) * (height + 1)];
        int line = 3 * (width + 1);
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < 3 * width; i++) {
                int at = (y + 1) * line + i + 3;
                sums[at] = (picture.bgr()[3 * y * width + i] & 0xff)
                        + sums[at - 3]
                        + sums[at - line]
                        - sums[at - line - 3];
            }
        }
        var bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - BLUR) * line;
            int bottom = Math.min(height, y + BLUR + 1) * line;
            for (int x = 0; x < width; x++) {
                int left = 3 * Math.max(0, x - BLUR);
                int right = 3 * Math.min(width, x + BLUR + 1);
                long area = (long) (bottom - top) / line * (right - left) / 3;
                for (int c = 0; c < 3; c++) {
                    long sum = sums[bottom + right + c]
                            - sums[bottom + left + c]
                            - sums[top + right + c]
                            + sums[top + left + c];
                    bgr[3 * (y * width + x) + c] = (byte) (sum / area);
                }
            }
        }
        return new Picture(width, height, bgr);
    }
}
