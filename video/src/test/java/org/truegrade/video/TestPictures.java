package org.truegrade.video;

/** Pictures that carry their own number, readable again after lossy coding. */
final class TestPictures {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private TestPictures() {}

    /** Eight upright stripes, white for a one and black for a zero, least significant bit on the left. */
    static Picture numbered(int number) {
        var bgr = new byte[3 * WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                byte value = (byte) ((number >> (x / 8) & 1) == 1 ? 235 : 20);
                int at = 3 * (y * WIDTH + x);
                bgr[at] = value;
                bgr[at + 1] = value;
                bgr[at + 2] = value;
            }
        }
        return new Picture(WIDTH, HEIGHT, bgr);
    }

    static int numberIn(Picture picture) {
        int number = 0;
        for (int bit = 0; bit < 8; bit++) {
            number |= picture.green(bit * 8 + 4, HEIGHT / 2) > 127 ? 1 << bit : 0;
        }
        return number;
    }
}
