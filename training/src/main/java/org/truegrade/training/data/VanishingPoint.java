package org.truegrade.training.data;

import org.truegrade.video.Picture;

/**
 * Where the edges of lanes and road meet: every slanted edge under the expected horizon votes for the points on its line, and
 * the point with most votes near the expected one wins.
 *
 * @param column as a share of the width
 * @param row as a share of the height
 * @param strength votes of the winner over the mean of the places looked at; 3 and more is a clear point
 */
record VanishingPoint(double column, double row, double strength) {
    private static final int WIDTH = 320;
    private static final double AROUND_X = 0.14;
    private static final double AROUND_Y = 0.09;
    private static final double LEAST_GRADIENT = 24;
    private static final int NEXT = 12;

    /**
     * @param expectedRow of the horizon, as a share of the height
     */
    static VanishingPoint of(Picture picture, double expectedRow) {
        var small = Shrunk.toHeight(picture, Math.max(1, WIDTH * picture.height() / picture.width()));
        int width = small.width();
        int height = small.height();
        // Steps of pixels turn an edge's direction by degrees; softened twice, it is true to a few pixels over a
        // hundred.
        var grey = softened(softened(grey(small), width), width);
        int x0 = (int) (width * (0.5 - AROUND_X));
        int x1 = (int) (width * (0.5 + AROUND_X));
        int y0 = Math.max(0, (int) (height * (expectedRow - AROUND_Y)));
        int y1 = (int) (height * (expectedRow + AROUND_Y));
        var votes = new double[y1 - y0 + 1][x1 - x0 + 1];
        int from = (int) (height * (expectedRow + 0.04));
        int to = (int) (height * 0.88);
        for (int y = Math.max(1, from); y < to; y++) {
            for (int x = 1; x < width - 1; x++) {
                vote(grey, width, x, y, votes, x0, y0);
            }
        }
        return winner(votes, x0, y0, width, height, expectedRow);
    }

    private static float[] grey(Picture picture) {
        var grey = new float[picture.width() * picture.height()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.114f * (picture.bgr()[3 * i] & 0xff)
                    + 0.587f * (picture.bgr()[3 * i + 1] & 0xff)
                    + 0.299f * (picture.bgr()[3 * i + 2] & 0xff);
        }
        return grey;
    }

    private static float[] softened(float[] grey, int width) {
        var soft = grey.clone();
        for (int at = width + 1; at < grey.length - width - 1; at++) {
            float rows = 0;
            for (int row = -width; row <= width; row += width) {
                rows += (row == 0 ? 2 : 1) * (grey[at + row - 1] + 2 * grey[at + row] + grey[at + row + 1]);
            }
            soft[at] = rows / 16;
        }
        return soft;
    }

    private static void vote(float[] grey, int width, int x, int y, double[][] votes, int x0, int y0) {
        int at = y * width + x;
        double gx = grey[at + 1 - width]
                + 2 * grey[at + 1]
                + grey[at + 1 + width]
                - grey[at - 1 - width]
                - 2 * grey[at - 1]
                - grey[at - 1 + width];
        double gy = grey[at + width - 1]
                + 2 * grey[at + width]
                + grey[at + width + 1]
                - grey[at - width - 1]
                - 2 * grey[at - width]
                - grey[at - width + 1];
        double size = Math.hypot(gx, gy);
        // Along an edge its gradient stands across: upright and flat edges belong to things, not to the road.
        if (size < LEAST_GRADIENT || Math.abs(gx) < 0.2 * size || Math.abs(gy) < 0.12 * size) {
            return;
        }
        double weight = Math.min(1, size / 120);
        // Of points next to itself an edge says nothing.
        for (int row = 0; row < Math.min(votes.length, y - NEXT - y0); row++) {
            double column = x - (y0 + row - y) * gy / gx - x0;
            int cell = (int) Math.round(column);
            if (cell >= 0 && cell < votes[row].length) {
                votes[row][cell] += weight;
            }
        }
    }

    private static VanishingPoint winner(double[][] votes, int x0, int y0, int width, int height, double expectedRow) {
        double best = 0;
        double sum = 0;
        int count = 0;
        int bestX = 0;
        int bestY = 0;
        for (int row = 2; row < votes.length - 2; row++) {
            for (int column = 2; column < votes[row].length - 2; column++) {
                double around = 0;
                for (int dy = -2; dy <= 2; dy++) {
                    for (int dx = -2; dx <= 2; dx++) {
                        around += votes[row + dy][column + dx];
                    }
                }
                sum += around;
                count++;
                double away = ((y0 + row) / (double) height - expectedRow) / AROUND_Y;
                double believed = around * Math.exp(-away * away);
                if (believed > best) {
                    best = believed;
                    bestX = column;
                    bestY = row;
                }
            }
        }
        return new VanishingPoint(
                (x0 + bestX + 0.5) / width, (y0 + bestY + 0.5) / height, sum == 0 ? 0 : best * count / sum);
    }
}
