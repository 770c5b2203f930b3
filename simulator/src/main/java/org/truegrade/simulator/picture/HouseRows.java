package org.truegrade.simulator.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truegrade.simulator.picture.Panel.Edge;

/**
 * Builds the houses of a street. Each stands level on its plot: on a slope eaves and windows stay level and the next house
 * stands a step higher, which is what tells the slope of a street.
 */
final class HouseRows {
    private static final double NEAR_M = 0.9;
    private static final double SUNK_M = 1.5;
    private static final double SIGHT_M = 190;

    private final Stage stage;
    private final List<Panel> panels;

    private HouseRows(Stage stage, List<Panel> panels) {
        this.stage = stage;
        this.panels = panels;
    }

    static void build(Stage stage, List<Panel> panels) {
        var rows = new HouseRows(stage, panels);
        rows.side(-1);
        rows.side(1);
    }

    private void side(int side) {
        double plot = 9 + 12 * Noise.unit(stage.scenery.seed(), side > 0 ? 11 : 23);
        long first = (long) Math.floor((stage.view.at - 20) / plot);
        for (long at = first; at * plot < stage.view.at + SIGHT_M; at++) {
            long hash = Noise.mix(stage.scenery.seed(), at, 400 + side);
            if (Noise.unit(hash, 0) < stage.scenery.furniture().row()) {
                house(hash, side, at * plot, plot);
            }
        }
    }

    private void house(long hash, int side, double from, double plot) {
        var furniture = stage.scenery.furniture();
        boolean closed = furniture.setbackM() < 3;
        double gap = closed ? 0 : plot * (0.1 + 0.3 * Noise.unit(hash, 12));
        double s0 = from + gap / 2;
        double s1 = from + plot - gap / 2;
        double out = stage.scenery.pavement().walkM()
                + furniture.setbackM() * (closed ? 1 : 0.8 + 0.5 * Noise.unit(hash, 20));
        double left = stage.beside(side, out);
        double middle = (s0 + s1) / 2;
        stage.land.look(stage.land.roadX(middle, left), stage.land.roadY(middle, left));
        if (stage.land.edge < 0.6 * out - 0.3
                || corner(s0, left) < 0.5 * out - 0.3
                || corner(s1, left) < 0.5 * out - 0.3) {
            return;
        }
        stage.land.look(stage.land.roadX(middle, left), stage.land.roadY(middle, left));
        double base = stage.land.height;
        double tall = furniture.tallM() * (0.7 + 0.6 * Noise.unit(hash, 32));
        double sunny = side * Math.sin(stage.scenery.weather().sunRad()) > 0 ? 1.08 : 0.82;
        double light = 1 - stage.scenery.palette().sun() * (1 - sunny);
        boolean pitched = !closed || Noise.unit(hash, 44) < 0.6;
        double deep = 7 + 3 * Noise.unit(hash, 50);
        double back = stage.beside(side, out + deep);
        panel(Panel.Kind.GABLE, hash, s0, left, s0, back, base - SUNK_M, tall + SUNK_M, light);
        double step = Math.max(2.5, (s1 - s0) / 3);
        for (double s = s0; s < s1 - 0.1; s += step) {
            double next = Math.min(s1, s + step);
            panel(Panel.Kind.FRONT, hash, s, left, next, left, base - SUNK_M, tall + SUNK_M, light);
            if (pitched) {
                roof(hash, s, next, left, stage.beside(side, out + deep / 2), base + tall, light);
            }
        }
    }

    private double corner(double s, double left) {
        stage.land.look(stage.land.roadX(s, left), stage.land.roadY(s, left));
        return stage.land.edge;
    }

    private void panel(
            Panel.Kind kind,
            long hash,
            double s0,
            double left0,
            double s1,
            double left1,
            double low,
            double heightM,
            double light) {
        var a = edge(s0, left0, low, low + heightM, s0 + left0);
        var b = edge(s1, left1, low, low + heightM, s1 + left1);
        if (a != null && b != null && inSight(a, b)) {
            Rows.add(panels, kind, hash, a, b, heightM, light);
        }
    }

    /** The slope of the roof that faces the street, from the eaves up to the ridge. */
    private void roof(long hash, double s0, double s1, double eaves, double ridge, double height, double light) {
        double up = 2.5 + 1.5 * Noise.unit(hash, 40);
        var low0 = edge(s0, eaves, height, height, s0);
        var low1 = edge(s1, eaves, height, height, s1);
        var high0 = edge(s0, ridge, height, height + up, s0);
        var high1 = edge(s1, ridge, height, height + up, s1);
        if (low0 == null || low1 == null || high0 == null || high1 == null || !inSight(low0, low1)) {
            return;
        }
        var a = new Edge(low0.column(), high0.topRow(), low0.bottomRow(), low0.metres(), s0);
        var b = new Edge(low1.column(), high1.topRow(), low1.bottomRow(), low1.metres(), s1);
        Rows.add(panels, Panel.Kind.ROOF, hash, a, b, 4, light);
    }

    private boolean inSight(Edge a, Edge b) {
        return Math.max(a.column(), b.column()) > 0 && Math.min(a.column(), b.column()) < stage.view.mount.width();
    }

    private @Nullable Edge edge(double s, double left, double low, double high, double along) {
        double x = stage.land.roadX(s, left);
        double y = stage.land.roadY(s, left);
        double metres = stage.view.metresAhead(x, y);
        if (metres < NEAR_M) {
            return null;
        }
        double column = stage.view.column(x, y, metres);
        return new Edge(
                column, stage.view.row(column, high, metres), stage.view.row(column, low, metres), metres, along);
    }
}
