package org.truegrade.training.net;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/** Two charts beside each other: losses, and macro-F1 on what is held out. */
final class CurveChart {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 56;

    private record Line(String name, Color colour, ToDoubleFunction<Curve.Point> value) {}

    private static final List<Line> LOSSES = List.of(
            new Line("learning", new Color(0x88, 0x88, 0x88), point -> point.train()[0] + point.train()[1]),
            new Line("held out", new Color(0x1f, 0x5f, 0xa8), Curve.Point::heldOut));
    private static final List<Line> SCORES = List.of(
            new Line("rendered gradient", new Color(0x1f, 0x5f, 0xa8), point -> point.f1()[0]),
            new Line("rendered alignment", new Color(0x2a, 0x8a, 0x4a), point -> point.f1()[1]),
            new Line("real gradient", new Color(0xc9, 0x6a, 0x12), point -> point.f1()[2]),
            new Line("real alignment", new Color(0xa0, 0x2c, 0x5a), point -> point.f1()[3]));

    private CurveChart() {}

    static byte[] png(List<Curve.Point> points) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        double most = LOSSES.stream()
                .flatMapToDouble(line -> points.stream().mapToDouble(line.value()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        chart(g, 0, "loss", LOSSES, points, most);
        chart(g, WIDTH / 2, "macro-F1, held out", SCORES, points, 1);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void chart(
            Graphics2D g, int left, String title, List<Line> lines, List<Curve.Point> points, double most) {
        int x0 = left + MARGIN;
        int x1 = left + WIDTH / 2 - 16;
        int y0 = HEIGHT - 40;
        int y1 = 40;
        int lastStep = points.isEmpty() ? 1 : Math.max(1, points.getLast().step());
        g.setStroke(new BasicStroke(1));
        for (int tick = 0; tick <= 5; tick++) {
            int y = y0 - (y0 - y1) * tick / 5;
            g.setColor(new Color(0xe4, 0xe4, 0xe4));
            g.drawLine(x0, y, x1, y);
            g.setColor(Color.DARK_GRAY);
            g.drawString(String.format(Locale.ROOT, "%.2f", most * tick / 5), left + 12, y + 5);
        }
        g.drawString(title, x0, 24);
        g.drawString("step " + lastStep, x1 - 90, HEIGHT - 14);
        int row = 0;
        for (var line : lines) {
            g.setColor(line.colour());
            g.setStroke(new BasicStroke(2));
            var path = new Path2D.Double();
            for (var point : points) {
                double value = line.value().applyAsDouble(point);
                if (Double.isFinite(value)) {
                    double x = x0 + (x1 - x0) * (double) point.step() / lastStep;
                    double y = y0 - (y0 - y1) * Math.clamp(value / most, 0.0, 1.0);
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
            g.draw(path);
            g.drawString(line.name(), x0 + 130 * (row % 3), HEIGHT - 22 + 15 * (row / 3));
            row++;
        }
    }
}
