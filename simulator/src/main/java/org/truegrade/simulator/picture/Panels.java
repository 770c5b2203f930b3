package org.truegrade.simulator.picture;

import org.truegrade.simulator.picture.Panel.Edge;

/** Paints upright surfaces in perspective, hidden by what is nearer. */
final class Panels {
    private final Canvas canvas;
    private final Facing facing;
    private final double light;

    Panels(Scenery scenery, Canvas canvas) {
        this.canvas = canvas;
        facing = new Facing(scenery);
        light = scenery.palette().light();
    }

    void paint(Panel panel) {
        var from = panel.from();
        var to = panel.to();
        double wide = to.column() - from.column();
        if (wide < 1e-3) {
            return;
        }
        int begin = Math.max(0, (int) Math.ceil(from.column() - 0.5));
        int end = Math.min(canvas.width - 1, (int) Math.ceil(to.column() - 0.5) - 1);
        for (int column = begin; column <= end; column++) {
            double t = Noise.clamp((column + 0.5 - from.column()) / wide, 0, 1);
            column(panel, column, t, from, to);
        }
    }

    private void column(Panel panel, int column, double t, Edge from, Edge to) {
        double nearness = 1 / from.metres() + t * (1 / to.metres() - 1 / from.metres());
        double metres = 1 / nearness;
        double along =
                (from.along() / from.metres() + t * (to.along() / to.metres() - from.along() / from.metres())) * metres;
        double top = from.topRow() + t * (to.topRow() - from.topRow());
        double bottom = from.bottomRow() + t * (to.bottomRow() - from.bottomRow());
        int first = Math.max(0, (int) Math.round(top));
        int last = Math.min(canvas.height - 1, (int) Math.round(bottom) - 1);
        double perRow = panel.heightM() / Math.max(1e-6, bottom - top);
        double lit = light * panel.light();
        for (int row = first; row <= last; row++) {
            int pixel = row * canvas.width + column;
            if (metres > canvas.depth[pixel] + 0.5) {
                continue;
            }
            double up = (bottom - row - 0.5) * perRow;
            if (facing.look(panel, along, up, perRow)) {
                var colour = facing.colour;
                canvas.put(pixel, metres, colour.r * lit, colour.g * lit, colour.b * lit);
            }
        }
    }
}
