package org.truegrade.simulator.picture;

/** A colour that is being mixed, linear steps of 0 to 255. */
final class Colour {
    double r;
    double g;
    double b;

    void set(int colour) {
        r = colour >> 16 & 255;
        g = colour >> 8 & 255;
        b = colour & 255;
    }

    void mixed(int first, int second, double share) {
        set(first);
        blend(second, share);
    }

    void blend(int colour, double share) {
        r += share * ((colour >> 16 & 255) - r);
        g += share * ((colour >> 8 & 255) - g);
        b += share * ((colour & 255) - b);
    }

    void blend(double red, double green, double blue, double share) {
        r += share * (red - r);
        g += share * (green - g);
        b += share * (blue - b);
    }

    void scale(double by) {
        r *= by;
        g *= by;
        b *= by;
    }
}
