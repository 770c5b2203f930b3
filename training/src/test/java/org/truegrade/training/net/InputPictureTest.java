package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.truegrade.road.NetworkInput;

class InputPictureTest {
    @Test
    void atTheUsualSizeTrainingSeesWhatUseSees() {
        var picture = SmallWorld.picture(11);
        var used = new float[NetworkInput.LENGTH];
        NetworkInput.fill(NetworkInput.of(picture), used, 0);
        assertThat(InputPicture.numbers(picture, 160)).containsExactly(used, within(1e-3f));
    }

    @Test
    void otherSizesAverageTheSamePartOfThePicture() {
        var picture = SmallWorld.picture(11);
        var usual = NetworkInput.of(picture);
        var mine = InputPicture.averaged(picture, 160);
        for (int i = 0; i < usual.bgr().length; i++) {
            assertThat(mine.bgr()[i] & 0xff).isCloseTo(usual.bgr()[i] & 0xff, within(1));
        }
        var numbers = InputPicture.numbers(picture, 128);
        assertThat(numbers).hasSize(3 * 128 * 128);
        float darkest = Float.MAX_VALUE;
        for (float number : numbers) {
            darkest = Math.min(darkest, number);
        }
        // Nothing is darker than 40 less the mean of red.
        assertThat(darkest).isBetween(40 - 123.68f, 255f);
    }
}
