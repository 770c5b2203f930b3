package org.truegrade.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truegrade.simulator.picture.Panel.Edge;

/** Builds what runs along the road: guard rails, fences, hedges, walls. */
final class Rows {
    private static final double NEAR_M = 1.0;

    private final Stage stage;
    private final List<Panel> panels = new ArrayList<>();

    Rows(Stage stage) {
        this.stage = stage;
    }

    static List<Panel> seenFrom(Stage stage) {
        var rows = new Rows(stage);
        var furniture = stage.scenery.furniture();
        double rail = stage.scenery.pavement().walkM() + 0.5;
        if (furniture.railRight()) {
            rows.strip(Panel.Kind.RAIL, -1, rail, 0.78, 230);
        }
        if (furniture.railLeft()) {
            rows.strip(Panel.Kind.RAIL, 1, rail, 0.78, 230);
        }
        double out = stage.scenery.pavement().walkM() + 0.4 + furniture.fenceM();
        switch (furniture.fence()) {
            case NONE -> {}
            case WOOD -> rows.both(Panel.Kind.WOOD, out, 1.2);
            case WIRE -> rows.both(Panel.Kind.WIRE, out, 1.2);
            case HEDGE -> rows.both(Panel.Kind.HEDGE, out, 1.1 + 1.6 * Noise.unit(stage.scenery.seed(), 3));
            case WALL -> rows.both(Panel.Kind.WALL, out, 0.7 + 1.6 * Noise.unit(stage.scenery.seed(), 3));
        }
        if (furniture.row() > 0) {
            HouseRows.build(stage, rows.panels);
        }
        return rows.panels;
    }

    private void both(Panel.Kind kind, double out, double heightM) {
        boolean one = (stage.scenery.seed() & 64) == 0;
        if (!one || (stage.scenery.seed() & 128) == 0) {
            strip(kind, -1, out, heightM, 170);
        }
        if (!one || (stage.scenery.seed() & 128) != 0) {
            strip(kind, 1, out, heightM, 170);
        }
    }

    private void strip(Panel.Kind kind, int side, double out, double heightM, double sightM) {
        double left = stage.beside(side, out);
        @Nullable Edge before = null;
        double at = stage.view.at - 1;
        while (at < stage.view.at + sightM) {
            var edge = edge(at, left, heightM);
            if (before != null && edge != null) {
                add(panels, kind, stage.scenery.seed() + side, before, edge, heightM, 1);
            }
            before = edge;
            at += Math.max(2, 0.07 * (at - stage.view.at));
        }
    }

    private @Nullable Edge edge(double s, double left, double heightM) {
        var land = stage.land;
        var view = stage.view;
        double x = land.roadX(s, left);
        double y = land.roadY(s, left);
        double metres = view.metresAhead(x, y);
        if (metres < NEAR_M) {
            return null;
        }
        land.look(x, y);
        if (land.edge < 0.2) {
            return null;
        }
        double column = view.column(x, y, metres);
        double bottom = view.row(column, land.height - 0.1, metres);
        return new Edge(column, view.row(column, land.height + heightM, metres), bottom, metres, s);
    }

    static void add(List<Panel> panels, Panel.Kind kind, long hash, Edge a, Edge b, double heightM, double light) {
        boolean order = a.column() < b.column();
        panels.add(new Panel(kind, hash, order ? a : b, order ? b : a, heightM, light));
    }
}
