package org.truegrade.road;

import java.util.Optional;
import org.truegrade.video.Picture;

/**
 * Where the lines along the road meet in one picture: road edges, markings, kerbs and verges of a straight level road run
 * together on the true horizon. Every strong edge votes, row by row, for the places that it points at; the place with the
 * most votes wins (a Hough transform; P. Hough, 1962).
 *
 * @param column share of the width from the left
 * @param row share of the height from the top
 * @param strength share of the votes of its row that fall within 3 % of the width around it, 0 to 1
 */
public record VanishingPoint(double column, double row, double strength) {
    private static final int WIDTH = 160;
    /** Lines flatter than this say little of where they meet: kerbs and roofs across the road. */
    private static final double FLATTEST = Math.tan(Math.toRadians(12));
    /** Steeper ones are posts and houses. */
    private static final double STEEPEST = Math.tan(Math.toRadians(80));

    private static final int STRONG_ONE_IN = 12;
    private static final double ROWS_FROM = 0.15;
    private static final double ROWS_TO = 0.80;
    private static final int FAR = 8;
    private static final int REACH = 4;
    private static final int LEAST_VOTES = 40;

    /** Empty where hardly any edge runs along the road. */
    public static Optional<VanishingPoint> of(Picture picture) {
        int height = Math.max(16, Math.round(WIDTH * picture.height() / (float) picture.width()));
        var votes = votes(Luma.of(picture, WIDTH, height));
        int best = -1;
        double most = 0;
        for (int row = 0; row < height; row++) {
            double total = 0;
            for (int column = 0; column < WIDTH; column++) {
                total += votes[row * WIDTH + column];
            }
            for (int column = REACH; column < WIDTH - REACH; column++) {
                double near = near(votes, row, column, height);
                if (near > most && total >= LEAST_VOTES) {
                    most = near;
                    best = row * WIDTH + column;
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int row = best / WIDTH;
        double total = 0;
        double inside = 0;
        for (int column = 0; column < WIDTH; column++) {
            total += votes[row * WIDTH + column];
            inside += Math.abs(column - best % WIDTH) <= REACH ? votes[row * WIDTH + column] : 0;
        }
        return Optional.of(new VanishingPoint((best % WIDTH + 0.5) / WIDTH, (row + 0.5) / height, inside / total));
    }

    private static double near(double[] votes, int row, int column, int height) {
        double sum = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
            for (int x = column - REACH; x <= column + REACH; x++) {
                sum += votes[y * WIDTH + x];
            }
        }
        return sum;
    }

    private static double[] votes(Luma luma) {
        var votes = new double[luma.width() * luma.height()];
        double strong = luma.gradientOfOneIn(STRONG_ONE_IN);
        int from = (int) (ROWS_FROM * luma.height());
        int to = (int) (ROWS_TO * luma.height());
        for (int y = from + FAR; y < luma.height() - 1; y++) {
            for (int x = 1; x < luma.width() - 1; x++) {
                double across = luma.across(x, y);
                double down = luma.down(x, y);
                // The edge runs at right angles to the gradient: for each row up it moves down/across columns.
                double lean = Math.abs(across) < 1e-9 ? 0 : down / across;
                double steepness = Math.abs(lean) < 1e-9 ? Double.MAX_VALUE : 1 / Math.abs(lean);
                if (Math.hypot(across, down) >= strong && steepness >= FLATTEST && steepness <= STEEPEST) {
                    for (int row = from; row < Math.min(to, y - FAR); row++) {
                        int column = (int) Math.round(x + (y - row) * lean);
                        if (column >= 0 && column < luma.width()) {
                            votes[row * luma.width() + column]++;
                        }
                    }
                }
            }
        }
        return votes;
    }
}
