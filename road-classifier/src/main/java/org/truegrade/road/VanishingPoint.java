package org.truegrade.road;

import java.util.Optional;
import org.truegrade.video.Picture;

/**
 * Where the lines along the road meet in one picture: road edges, markings, kerbs and verges of a straight level road run
 * together on the true horizon. Every strong edge votes, row by row, for the places that it points at (a Hough transform; P.
 * Hough, 1962); the place wins that has the most votes of edges from its left and of edges from its right, multiplied.
 *
 * @param column share of the width from the left
 * @param row share of the height from the top
 * @param strength share of the votes of its row that fall within 3 % of the width around it, 0 to 1; geometric mean of both
 *     sides
 */
public record VanishingPoint(double column, double row, double strength) {
    private static final int WIDTH = 160;
    /** Lines flatter than this say little of where they meet: kerbs and roofs across the road. */
    private static final double FLATTEST = Math.tan(Math.toRadians(12));
    /** Steeper ones are posts and houses. */
    private static final double STEEPEST = Math.tan(Math.toRadians(72));

    private static final int STRONG_ONE_IN = 12;
    private static final double ROWS_FROM = 0.10;
    private static final double ROWS_TO = 0.75;
    /** Below it lies the bonnet. */
    private static final double EDGES_TO = 0.85;

    private static final int FAR = 8;
    private static final int REACH = 4;
    private static final int LEAST_VOTES = 20;

    /** Empty where hardly any edge runs along the road on one of the two sides. */
    public static Optional<VanishingPoint> of(Picture picture) {
        int height = Math.max(16, Math.round(WIDTH * picture.height() / (float) picture.width()));
        var luma = Luma.of(picture, WIDTH, height);
        var fromLeft = new double[WIDTH * height];
        var fromRight = new double[WIDTH * height];
        vote(luma, fromLeft, fromRight);
        int best = -1;
        double most = 0;
        for (int row = 1; row < height - 1; row++) {
            for (int column = REACH; column < WIDTH - REACH; column++) {
                double near = near(fromLeft, row, column) * near(fromRight, row, column);
                if (near > most) {
                    most = near;
                    best = row * WIDTH + column;
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int row = best / WIDTH;
        int column = best % WIDTH;
        double left = share(fromLeft, row, column);
        double right = share(fromRight, row, column);
        return left * right == 0
                ? Optional.empty()
                : Optional.of(
                        new VanishingPoint((column + 0.5) / WIDTH, (row + 0.5) / height, Math.sqrt(left * right)));
    }

    private static double near(double[] votes, int row, int column) {
        double sum = 0;
        for (int y = row - 1; y <= row + 1; y++) {
            for (int x = column - REACH; x <= column + REACH; x++) {
                sum += votes[y * WIDTH + x];
            }
        }
        return sum;
    }

    /** Of a row's votes the share around a column; 0 where there are too few to say. */
    private static double share(double[] votes, int row, int column) {
        double total = 0;
        double inside = 0;
        for (int x = 0; x < WIDTH; x++) {
            total += votes[row * WIDTH + x];
            inside += Math.abs(x - column) <= REACH ? votes[row * WIDTH + x] : 0;
        }
        return total < LEAST_VOTES ? 0 : inside / total;
    }

    private static void vote(Luma luma, double[] fromLeft, double[] fromRight) {
        double strong = luma.gradientOfOneIn(STRONG_ONE_IN);
        int from = (int) (ROWS_FROM * luma.height());
        int to = (int) (ROWS_TO * luma.height());
        for (int y = from + FAR; y < Math.min(luma.height() - 1, EDGES_TO * luma.height()); y++) {
            for (int x = 1; x < luma.width() - 1; x++) {
                double across = luma.across(x, y);
                double down = luma.down(x, y);
                if (Math.hypot(across, down) < strong || Math.abs(across) < 1e-9) {
                    continue;
                }
                // The edge runs at right angles to the gradient: for each row up it moves down/across columns.
                double lean = down / across;
                double steepness = 1 / Math.abs(lean);
                if (steepness >= FLATTEST && steepness <= STEEPEST) {
                    var votes = lean > 0 ? fromLeft : fromRight;
                    for (int row = from; row < Math.min(to, y - FAR); row++) {
                        int column = (int) Math.round(x + (y - row) * lean);
                        if (column >= 0 && column < luma.width()) {
                            votes[row * luma.width() + column]++;
                        }
                    }
                }
            }
        }
    }
}
