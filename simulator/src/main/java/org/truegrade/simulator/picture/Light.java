package org.truegrade.simulator.picture;

import java.util.List;

/** The light that a palette cannot say: night with the car's own beams and other people's lamps, the sun in the eyes. */
final class Light {
    private final Weather weather;
    private final Canvas canvas;

    Light(Weather weather, Canvas canvas) {
        this.weather = weather;
        this.canvas = canvas;
    }

    void fall(View view, List<Growth> things) {
        if (weather.night() > 0) {
            beams(view);
            things.forEach(this::lamp);
        }
        if (weather.glare() > 0) {
            sun(view);
        }
    }

    private void beams(View view) {
        double ambient = 1 - 0.93 * weather.night();
        for (int row = 0; row < canvas.height; row++) {
            double down = (row - view.horizon) / view.focalRows;
            // Dipped beams end a little under eye level.
            double low = Noise.clamp((down + 0.035) * 22, 0.06, 1);
            for (int column = 0; column < canvas.width; column++) {
                int pixel = row * canvas.width + column;
                double metres = canvas.depth[pixel];
                if (metres >= FarLand.DEPTH) {
                    continue;
                }
                double aside = (column - view.centreColumn) / view.focal;
                double near = 20 / (metres + 8);
                double lit = ambient + Math.min(1.05, 1.1 * near * Math.sqrt(near)) * low / (1 + 7 * aside * aside);
                canvas.red[pixel] *= (float) lit;
                canvas.green[pixel] *= (float) (lit * 0.97);
                canvas.blue[pixel] *= (float) (lit * 0.9);
            }
        }
    }

    private void lamp(Growth thing) {
        switch (thing.kind()) {
            case CAR_FRONT, TRUCK_FRONT -> pair(thing, 0.48, 255, 245, 220, 1.0);
            case CAR_REAR, TRUCK_REAR -> pair(thing, 0.55, 255, 40, 28, 0.45);
            case LAMP -> glow(thing, thing.hash() > 0 ? 1.4 : -1.4, 0.98, 255, 205, 130, 1.3);
            default -> {}
        }
    }

    private void pair(Growth car, double up, double r, double g, double b, double radiusM) {
        glow(car, -0.68, up, r, g, b, radiusM);
        glow(car, 0.68, up, r, g, b, radiusM);
    }

    private void glow(Growth thing, double at, double up, double r, double g, double b, double radiusM) {
        double column = thing.column() + at * thing.pixelsPerMetre();
        double row = thing.footRow() - up * thing.size() * thing.rowsPerMetre();
        double radius = Math.min(40, 1.5 + radiusM * thing.pixelsPerMetre());
        int hidden = (int) row * canvas.width + (int) column;
        boolean inside = row >= 0 && row < canvas.height && column >= 0 && column < canvas.width;
        if (inside && canvas.depth[hidden] < thing.metres() - 1) {
            return;
        }
        int lastRow = Math.min(canvas.height - 1, (int) (row + 3 * radius));
        int lastColumn = Math.min(canvas.width - 1, (int) (column + 3 * radius));
        for (int y = Math.max(0, (int) (row - 3 * radius)); y <= lastRow; y++) {
            for (int x = Math.max(0, (int) (column - 3 * radius)); x <= lastColumn; x++) {
                double far = Math.hypot(x + 0.5 - column, y + 0.5 - row) / radius;
                double share = far > 3 ? 0 : 1 / (1 + 6 * far * far * far) - 0.006;
                canvas.add(y * canvas.width + x, r * share, g * share, b * share);
            }
        }
    }

    private void sun(View view) {
        double aside = Math.IEEEremainder(weather.sunRad() - view.azimuth, 2 * Math.PI);
        if (Math.abs(aside) > 1.2) {
            return;
        }
        double column = view.centreColumn - view.focal * Math.tan(aside);
        double row = view.horizon - view.focalRows * Math.tan(Math.min(0.7, weather.sunUpRad() * 0.6));
        double size = 0.05 * canvas.width * (0.5 + weather.glare());
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double dx = (x - column) / size;
                double dy = (y - row) / size;
                double far = dx * dx + dy * dy;
                int pixel = y * canvas.width + x;
                double open = canvas.depth[pixel] >= FarLand.DEPTH ? 1 : 0.35;
                double glow = weather.glare() * open * 260 / (1 + far * 0.35) + 14 * weather.glare();
                canvas.add(pixel, glow, glow * 0.97, glow * 0.88);
            }
        }
    }
}
