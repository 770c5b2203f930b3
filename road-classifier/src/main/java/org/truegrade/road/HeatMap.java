package org.truegrade.road;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.truegrade.video.Picture;

/**
 * How much each part of the network's picture mattered for one answer.
 *
 * @param cells of a side
 * @param drops for each cell, row by row, how much less probable the answer was with that cell hidden; 0 where it was not
 */
public record HeatMap(int cells, double[] drops) {
    private static final double DIMMED = 0.30;

    public HeatMap {
        if (drops.length != cells * cells) {
            throw new IllegalArgumentException(drops.length + " numbers for " + cells + " x " + cells + " cells");
        }
    }

    /** What hiding the most important cell takes from the answer's probability, 0 to 1. */
    public double most() {
        return Arrays.stream(drops).max().orElse(0);
    }

    /** Share of the most important cell's weight at a place of the picture, straight between the middles of the cells. */
    double at(double column, double row) {
        double most = most();
        if (most <= 0) {
            return 0;
        }
        double x = Math.clamp(column * cells - 0.5, 0, cells - 1.0);
        double y = Math.clamp(row * cells - 0.5, 0, cells - 1.0);
        int x0 = Math.min((int) x, cells - 2);
        int y0 = Math.min((int) y, cells - 2);
        double upper = drop(x0, y0) * (x0 + 1 - x) + drop(x0 + 1, y0) * (x - x0);
        double lower = drop(x0, y0 + 1) * (x0 + 1 - x) + drop(x0 + 1, y0 + 1) * (x - x0);
        return (upper * (y0 + 1 - y) + lower * (y - y0)) / most;
    }

    private double drop(int x, int y) {
        return drops[y * cells + x];
    }

    /** The network's picture, grey and dim where it did not matter, lit and warm where it did; twice as large. */
    public Picture over(Picture input) {
        int width = 2 * input.width();
        int height = 2 * input.height();
        var bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double weight = at((x + 0.5) / width, (y + 0.5) / height);
                double blue = input.blue(x / 2, y / 2);
                double green = input.green(x / 2, y / 2);
                double red = input.red(x / 2, y / 2);
                double luma = 0.114 * blue + 0.587 * green + 0.299 * red;
                double light = DIMMED + (1 - DIMMED) * weight;
                int at = 3 * (y * width + x);
                bgr[at] = shade(light * (luma + (blue - luma) * weight) * (1 - 0.35 * weight));
                bgr[at + 1] = shade(light * (luma + (green - luma) * weight) + 25 * weight);
                bgr[at + 2] = shade(light * (luma + (red - luma) * weight) + 80 * weight);
            }
        }
        return new Picture(width, height, bgr);
    }

    private static byte shade(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }

    /** {@link #over} as a PNG file. */
    public byte[] png(Picture input) {
        var bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = over(input).toImage();
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory", e);
        }
        return bytes.toByteArray();
    }
}
