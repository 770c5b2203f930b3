package org.truegrade.simulator.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.truegrade.video.Picture;

/** A sheet of rendered roads with their truth under them: {@code bench/renderer FILE.jpg}. */
final class ContactSheet {
    private static final int COLUMNS = 6;
    private static final int ROWS = 5;
    private static final int WIDTH = 208;
    private static final int HEIGHT = 156;
    private static final int LINE = 15;

    private ContactSheet() {}

    static void write(String file) throws Exception {
        var sheet = new BufferedImage(COLUMNS * WIDTH, ROWS * (HEIGHT + LINE), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            // Eleven and 48 share no factor: all classes come by.
            paint(graphics, RenderedRoads.sample(11L * i), i % COLUMNS * WIDTH, i / COLUMNS * (HEIGHT + LINE));
        }
        graphics.dispose();
        Files.write(Path.of(file), Picture.of(sheet).toJpeg(0.72));
    }

    private static void paint(Graphics2D graphics, RenderedRoads.Sample sample, int x, int y) {
        graphics.drawImage(sample.picture().toImage(), x, y, WIDTH - 2, HEIGHT, null);
        var truth = sample.truth();
        var alignment = truth.alignment().or(truth::turnUnderWheels);
        graphics.drawString(
                String.format(
                        Locale.ROOT,
                        "%+.1f %%, here %+.1f %%, %s",
                        100 * truth.slope(),
                        100 * sample.slopeHere(),
                        alignment
                                .map(Enum::name)
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')),
                x + 2,
                y + HEIGHT + LINE - 4);
    }
}
