package org.truegrade.simulator.picture;

import java.util.Arrays;
import org.truegrade.simulator.road.Road;

/**
 * For any place on the map the nearest place of the road's way within sight: how far along and how far left of it. A grid
 * of cells gives a first guess, projection on the way's metre points the rest.
 */
final class Nearest {
    private static final int BEHIND_M = 50;
    private static final int STRIDE = 4;
    private static final double CELL_M = 8;
    private static final int REACH = 13;

    private final Road road;
    private final int points;
    private final int cells;
    private final double[] px;
    private final double[] py;
    private final double[] pz;
    private final double[] tx;
    private final double[] ty;
    private final short[] cell;
    private final float[] distance;
    private double originX;
    private double originY;
    private double begin;
    private int last;

    /** Results of {@link #find}: metres along the road, metres left of its way, height of the way there. */
    double s;

    double left;
    double z;

    /**
     * @param aheadM how far the way is looked at
     */
    Nearest(Road road, double aheadM) {
        this.road = road;
        points = BEHIND_M + (int) aheadM + 1;
        cells = 2 * ((int) aheadM + 40) / (int) CELL_M;
        px = new double[points];
        py = new double[points];
        pz = new double[points];
        tx = new double[points];
        ty = new double[points];
        cell = new short[cells * cells];
        distance = new float[cells * cells];
    }

    /** Prepares for what can be seen from a place of the road. */
    void lookFrom(double at) {
        begin = Math.floor(at) - BEHIND_M;
        for (int i = 0; i < points; i++) {
            double here = begin + i;
            px[i] = road.xAt(here);
            py[i] = road.yAt(here);
            pz[i] = road.zAt(here);
            double heading = road.headingAt(here);
            tx[i] = Math.cos(heading);
            ty[i] = Math.sin(heading);
        }
        originX = road.xAt(at) - cells * CELL_M / 2;
        originY = road.yAt(at) - cells * CELL_M / 2;
        Arrays.fill(cell, (short) -1);
        Arrays.fill(distance, Float.MAX_VALUE);
        for (int i = 0; i < points; i += STRIDE) {
            stamp(i);
        }
        last = BEHIND_M;
    }

    private void stamp(int point) {
        double x = (px[point] - originX) / CELL_M - 0.5;
        double y = (py[point] - originY) / CELL_M - 0.5;
        int fromX = Math.max(0, (int) x - REACH);
        int toX = Math.min(cells - 1, (int) x + REACH);
        int fromY = Math.max(0, (int) y - REACH);
        int toY = Math.min(cells - 1, (int) y + REACH);
        for (int row = fromY; row <= toY; row++) {
            double dy = row - y;
            for (int column = fromX; column <= toX; column++) {
                double dx = column - x;
                float d = (float) (dx * dx + dy * dy);
                int at = row * cells + column;
                if (d < distance[at]) {
                    distance[at] = d;
                    cell[at] = (short) point;
                }
            }
        }
    }

    /** Height of the way around the place found, over so many metres to both sides. */
    double levelled(int reach) {
        int i = Math.clamp(last, 0, points - 1);
        return (pz[Math.max(0, i - reach)] + 2 * pz[i] + pz[Math.min(points - 1, i + reach)]) / 4;
    }

    void find(double x, double y) {
        int column = (int) ((x - originX) / CELL_M);
        int row = (int) ((y - originY) / CELL_M);
        int i = last;
        if (column >= 0 && row >= 0 && column < cells && row < cells) {
            int guess = cell[row * cells + column];
            i = guess >= 0 ? guess : i;
        }
        double along = 0;
        for (int turn = 0; turn < 4; turn++) {
            along = (x - px[i]) * tx[i] + (y - py[i]) * ty[i];
            int step = Math.clamp(Math.round(along), -12, 12);
            int next = Math.clamp(i + step, 0, points - 1);
            if (next == i) {
                break;
            }
            i = next;
        }
        last = i;
        along = (x - px[i]) * tx[i] + (y - py[i]) * ty[i];
        s = begin + i + Noise.clamp(along, -1, 1);
        left = tx[i] * (y - py[i]) - ty[i] * (x - px[i]);
        int other = Math.clamp(along > 0 ? i + 1 : i - 1, 0, points - 1);
        z = pz[i] + (pz[other] - pz[i]) * Math.min(1, Math.abs(along));
    }
}
