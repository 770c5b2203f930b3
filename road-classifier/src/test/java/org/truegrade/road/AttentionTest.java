package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.video.Picture;

class AttentionTest {
    /** Answers uphill the surer the brighter the pixel (30, 110) is, and straight whatever it sees. */
    private static final ScriptedRoadClassifier ONE_PIXEL = new ScriptedRoadClassifier(picture -> {
        double up = 0.4 + 0.5 * picture.green(30, 110) / 255;
        return new RoadAnswer(
                Probabilities.of(Gradient.class, up, 1 - up, 0), Probabilities.of(Alignment.class, 1, 0, 0, 0));
    });

    @Test
    void whatDecidesTheAnswerIsLitAndNothingElse() throws IOException {
        var bgr = new byte[NetworkInput.LENGTH];
        for (int y = 105; y < 116; y++) {
            for (int x = 25; x < 36; x++) {
                bgr[3 * (160 * y + x) + 1] = (byte) 255;
            }
        }
        var attention = Attention.of(ONE_PIXEL, new Picture(160, 160, bgr));
        assertThat(attention.answer().gradient().best()).isEqualTo(Gradient.UPHILL);
        // Cells are 20 pixels wide: column 1, row 5. The spot is 121 of 57 x 57 pixels of the blur: 255 becomes 9.
        assertThat(attention.gradient().drops()[5 * 8 + 1]).isCloseTo(0.5 * (255 - 9) / 255.0, within(0.01));
        assertThat(Arrays.stream(attention.gradient().drops())
                        .filter(drop -> drop > 0)
                        .count())
                .as("the cell itself; its neighbours' margins of 6 pixels do not reach the pixel")
                .isEqualTo(1);
        assertThat(attention.alignment().most()).isZero();
    }

    @Test
    void aPlainPictureStaysAsItIsWhenBlurred() {
        var bgr = new byte[NetworkInput.LENGTH];
        Arrays.fill(bgr, (byte) 130);
        assertThat(Attention.blurred(new Picture(160, 160, bgr)).bgr()).containsOnly(130);
    }

    @Test
    void theOverlayIsBrightWhereItMatteredAndDimElsewhere() throws IOException {
        var drops = new double[64];
        drops[9] = 0.2;
        var map = new HeatMap(8, drops);
        var bgr = new byte[NetworkInput.LENGTH];
        Arrays.fill(bgr, (byte) 100);
        var grey = new Picture(160, 160, bgr);
        assertThat(map.most()).isEqualTo(0.2);
        assertThat(map.at(1.5 / 8, 1.5 / 8)).isCloseTo(1, within(1e-9));
        var over = map.over(grey);
        assertThat(over.width()).isEqualTo(320);
        assertThat(over.red(60, 60)).isGreaterThan(150);
        assertThat(over.red(300, 300)).isEqualTo(30);
        assertThat(ImageIO.read(new ByteArrayInputStream(map.png(grey))).getWidth())
                .isEqualTo(320);
        assertThatThrownBy(() -> new HeatMap(8, new double[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
