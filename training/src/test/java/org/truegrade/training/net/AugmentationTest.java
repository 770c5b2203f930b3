package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truegrade.road.NetworkInput;
import org.truegrade.training.data.Kind;
import org.truegrade.trip.Alignment;

class AugmentationTest {
    private static final Augmentation.Crop CROP = Augmentation.Crop.NETWORK_INPUT;

    @Test
    void withNothingOnTheNetworkSeesWhatItSeesInUse() {
        var picture = SmallWorld.picture(5);
        var seen = Augmentation.NONE.apply(SmallWorld.label(5, Kind.RENDERED), picture, CROP, new SplittableRandom(1));
        assertThat(seen.input()).isEqualTo(NetworkInput.of(picture));
        assertThat(seen.label()).isEqualTo(SmallWorld.label(5, Kind.RENDERED));
    }

    @Test
    void aMirrorSwapsLeftAndRightInPictureAndAnswer() {
        var flip = new Augmentation(EnumSet.of(Augmentation.Change.FLIP), 1);
        var label = SmallWorld.label(6, Kind.RENDERED);
        assertThat(label.alignment()).contains(Alignment.LEFT_TURN);
        int flipped = 0;
        for (int seed = 0; seed < 20; seed++) {
            var seen = flip.apply(label, SmallWorld.picture(6), CROP, new SplittableRandom(seed));
            // In a left turn of the small world the left half is bright.
            boolean leftIsBright = seen.input().green(30, 80) > seen.input().green(130, 80);
            assertThat(seen.label().alignment()).contains(leftIsBright ? Alignment.LEFT_TURN : Alignment.RIGHT_TURN);
            assertThat(seen.label().measures().curvatureAhead().orElseThrow().value())
                    .isEqualTo(leftIsBright ? 0.1 : -0.1);
            flipped += leftIsBright ? 0 : 1;
        }
        assertThat(flipped).isBetween(3, 17);
    }

    @Test
    void theHorizonsRowGoesWhereThePictureGoes() {
        // 10 % down and twice as large: a row at 0.4 lies 0.1 above the middle, then 0.2 above it, then 0.1 lower.
        var warp = new Warp(80, 60, false, 0, 2, 0, 0.1);
        assertThat(warp.row(0.4)).isCloseTo(0.4, within(1e-9));
        var picture = SmallWorld.picture(0);
        var shifted = new Warp(80, 60, false, 0, 1, 0, 0.1).apply(picture);
        assertThat(shifted.green(40, 36)).isEqualTo(picture.green(40, 30));
    }

    @Test
    void aTurnedHorizonIsFoundInTheMiddleColumn() {
        // A line along the row at a quarter of the height, turned by 5°: what is brightest in the middle column is the
        // line.
        int width = 80;
        int height = 60;
        var bgr = new byte[3 * width * height];
        java.util.Arrays.fill(bgr, 3 * 15 * width, 3 * 16 * width, (byte) 200);
        var warp = new Warp(width, height, false, Math.toRadians(5), 1, 0.1, 0);
        var turned = warp.apply(new org.truegrade.video.Picture(width, height, bgr));
        int brightest = 0;
        for (int y = 0; y < height; y++) {
            brightest = turned.green(width / 2, y) > turned.green(width / 2, brightest) ? y : brightest;
        }
        assertThat((brightest + 0.5) / height).isCloseTo(warp.row(15.5 / height), within(1.1 / height));
    }

    @Test
    void theSameRandomNumbersGiveTheSamePicture() {
        var label = SmallWorld.label(3, Kind.RENDERED);
        var once = Augmentation.ALL.apply(label, SmallWorld.picture(3), CROP, new SplittableRandom(9));
        var again = Augmentation.ALL.apply(label, SmallWorld.picture(3), CROP, new SplittableRandom(9));
        assertThat(once).isEqualTo(again);
        assertThat(once.input()).isNotEqualTo(NetworkInput.of(SmallWorld.picture(3)));
    }

    @Test
    void eachChangeCanBeSwitchedOff() {
        var label = SmallWorld.label(3, Kind.RENDERED);
        for (var change : Augmentation.Change.values()) {
            var alone = new Augmentation(EnumSet.of(change), 1);
            boolean changed = false;
            for (int seed = 0; seed < 30; seed++) {
                var seen = alone.apply(label, SmallWorld.picture(3), CROP, new SplittableRandom(seed));
                changed |= !seen.input().equals(NetworkInput.of(SmallWorld.picture(3)));
            }
            assertThat(changed).as(change + " does something").isTrue();
            assertThat(Augmentation.ALL.without(EnumSet.of(change)).on()).doesNotContain(change);
        }
    }
}
