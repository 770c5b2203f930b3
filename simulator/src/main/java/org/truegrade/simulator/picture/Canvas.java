package org.truegrade.simulator.picture;

/** The picture while it is painted: colours and how far away each pixel is. */
final class Canvas {
    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;
    final float[] depth;
    private final double hazeR;
    private final double hazeG;
    private final double hazeB;
    private final double visibility;

    Canvas(int width, int height, Scenery scenery) {
        this.width = width;
        this.height = height;
        red = new float[width * height];
        green = new float[width * height];
        blue = new float[width * height];
        depth = new float[width * height];
        int haze = scenery.palette().horizon();
        hazeR = haze >> 16 & 255;
        hazeG = haze >> 8 & 255;
        hazeB = haze & 255;
        visibility = scenery.weather().visibilityM();
    }

    /** Paints what lies so many metres away, seen through the haze. */
    void put(int pixel, double metres, double r, double g, double b) {
        double haze = haze(metres);
        red[pixel] = (float) (r + haze * (hazeR - r));
        green[pixel] = (float) (g + haze * (hazeG - g));
        blue[pixel] = (float) (b + haze * (hazeB - b));
        depth[pixel] = (float) metres;
    }

    /** Lets a share of a colour lie over what is there. */
    void veil(int pixel, double r, double g, double b, double share) {
        red[pixel] += (float) (share * (r - red[pixel]));
        green[pixel] += (float) (share * (g - green[pixel]));
        blue[pixel] += (float) (share * (b - blue[pixel]));
    }

    /** Adds light. */
    void add(int pixel, double r, double g, double b) {
        red[pixel] += (float) r;
        green[pixel] += (float) g;
        blue[pixel] += (float) b;
    }

    /** 1 - e^-x, near enough and much quicker. */
    private double haze(double metres) {
        double x = metres / visibility;
        double t = 1 + x * (1 + x * (0.5 + x * (1.0 / 6 + x / 24)));
        return 1 - 1 / t;
    }
}
