package org.truegrade.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No camera is at hand where this is built; a file takes the same way through the library. */
class LiveVideoTest {
    @TempDir
    private Path folder;

    @Test
    void picturesComeWithTheirRowsAndColoursInPlace() throws Exception {
        var file = folder.resolve("blue-over-red.mp4");
        int width = 72; // not a multiple of 32: rows are padded
        int height = 48;
        var bgr = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i + (i < width * height / 2 ? 0 : 2)] = (byte) 220;
        }
        try (var out = Files.newOutputStream(file);
                var writer = new FrameWriter(out, width, height, 5)) {
            for (int i = 0; i < 5; i++) {
                writer.write(new Picture(width, height, bgr));
            }
        }
        try (var live = LiveVideo.open(file.toString(), width, height, 5)) {
            var picture = live.next();
            assertThat(picture.width()).isEqualTo(width);
            assertThat(picture.height()).isEqualTo(height);
            for (int x : Arrays.asList(2, 36, 69)) {
                assertThat(picture.blue(x, 8)).isGreaterThan(150);
                assertThat(picture.red(x, 8)).isLessThan(80);
                assertThat(picture.red(x, 40)).isGreaterThan(150);
                assertThat(picture.blue(x, 40)).isLessThan(80);
            }
        }
    }

    @Test
    void aMissingCameraIsNamed() {
        assertThatThrownBy(() -> LiveVideo.open("/dev/video97", 640, 480, 10))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("/dev/video97 cannot be opened");
    }
}
