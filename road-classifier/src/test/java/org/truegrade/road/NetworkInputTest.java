package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.truegrade.video.Picture;

class NetworkInputTest {
    @Test
    void skyAndBonnetAreCutOffAndTheRestIsKept() {
        // 400 rows: the first 80 and the last 60 are white, the 260 between them grey.
        var bgr = new byte[3 * 10 * 400];
        for (int y = 0; y < 400; y++) {
            Arrays.fill(bgr, 30 * y, 30 * (y + 1), (byte) (y < 80 || y >= 340 ? 255 : 90));
        }
        var seen = NetworkInput.of(new Picture(10, 400, bgr));
        assertThat(seen.width()).isEqualTo(160);
        assertThat(seen.height()).isEqualTo(160);
        assertThat(seen.bgr()).containsOnly(90);
    }

    @Test
    void fourPixelsBecomeTheirMean() {
        // 320 columns become 160: pairs of 10 and 20 in blue become 15. Rows are all alike.
        var bgr = new byte[3 * 320 * 240];
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = (byte) (i / 3 % 2 == 0 ? 10 : 20);
            bgr[i + 1] = (byte) 200;
            bgr[i + 2] = 7;
        }
        var seen = NetworkInput.of(new Picture(320, 240, bgr));
        assertThat(seen.blue(0, 0)).isEqualTo(15);
        assertThat(seen.blue(159, 159)).isEqualTo(15);
        assertThat(seen.green(80, 80)).isEqualTo(200);
        assertThat(seen.red(80, 80)).isEqualTo(7);
    }

    @Test
    void aSmallPictureIsEnlargedWithoutHoles() {
        var bgr = new byte[3 * 20 * 20];
        Arrays.fill(bgr, (byte) 33);
        assertThat(NetworkInput.of(new Picture(20, 20, bgr)).bgr()).containsOnly(33);
    }

    @Test
    void theNumbersAreBlueGreenRedLessTheirMeans() {
        var bgr = new byte[NetworkInput.LENGTH];
        bgr[3 * 5] = 100;
        bgr[3 * 5 + 1] = (byte) 150;
        bgr[3 * 5 + 2] = (byte) 200;
        var numbers = new float[2 * NetworkInput.LENGTH];
        NetworkInput.fill(new Picture(160, 160, bgr), numbers, NetworkInput.LENGTH);
        int plane = 160 * 160;
        assertThat(numbers[NetworkInput.LENGTH + 5]).isEqualTo(100 - 103.939f);
        assertThat(numbers[NetworkInput.LENGTH + plane + 5]).isEqualTo(150 - 116.779f);
        assertThat(numbers[NetworkInput.LENGTH + 2 * plane + 5]).isEqualTo(200 - 123.68f);
        assertThat(numbers[0]).isZero();
    }

    @Test
    void anotherSizeIsRefused() {
        assertThatThrownBy(() -> NetworkInput.fill(new Picture(2, 2, new byte[12]), new float[NetworkInput.LENGTH], 0))
                .hasMessageContaining("160 x 160");
    }
}
