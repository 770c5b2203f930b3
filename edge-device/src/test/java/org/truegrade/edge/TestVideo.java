package org.truegrade.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.truegrade.video.FrameWriter;
import org.truegrade.video.Picture;

/** Pictures whose brightness says their number. */
final class TestVideo {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private TestVideo() {}

    static Picture picture(int number) {
        var bgr = new byte[3 * WIDTH * HEIGHT];
        Arrays.fill(bgr, (byte) (40 + number * 7 % 160));
        return new Picture(WIDTH, HEIGHT, bgr);
    }

    static Path write(Path file, int frames, double fps) throws IOException {
        try (var out = Files.newOutputStream(file);
                var writer = new FrameWriter(out, WIDTH, HEIGHT, fps)) {
            for (int i = 0; i < frames; i++) {
                writer.write(picture(i));
            }
        }
        return file;
    }
}
