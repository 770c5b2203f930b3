package org.truegrade.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.RoadBuilder;
import org.truegrade.video.Picture;

class RenderedLooksTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    /** Plain land in grey, without anything upright. */
    private static Scenery bareLand() {
        return new Scenery(
                1,
                Palette.DEMO,
                Lanes.DEMO,
                Pavement.DEMO,
                Marking.NONE,
                Plants.NONE,
                Furniture.NONE,
                Relief.FLAT,
                Weather.CLEAR);
    }

    /** Blue above, green in the lower half down to the horizon at the lower edge. */
    private static Backdrop twoColours() {
        int width = 200;
        int height = 100;
        var bgr = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i + (i / width < height / 2 ? 0 : 1)] = (byte) 255;
        }
        return new Backdrop(new Picture(width, height, bgr), height);
    }

    @Test
    void aPhotosHorizonIsLaidOnTheTrueHorizon() {
        var road = new RoadBuilder().straight(600).build();
        var mount = CameraMount.WINDSCREEN.sized(WIDTH, HEIGHT);
        var renderer =
                new RoadRenderer(road, bareLand(), mount, Skyline.of(Optional.of(twoColours()), 1), Optional.empty());
        var picture = renderer.render(100, 0, 0);
        int horizon = (int) Math.round(renderer.horizon(100, 0));
        // On level land nothing rises over eye level: just above it is the photo's lowest part.
        assertThat(picture.green(80, horizon - 3)).isGreaterThan(150);
        assertThat(picture.blue(80, horizon - 3)).isLessThan(60);
        assertThat(picture.blue(80, 2)).isGreaterThan(150);
        assertThat(picture.blue(80, horizon + 3)).isGreaterThan(30);
    }

    @Test
    void aHorizonOutsideThePhotoIsRefused() {
        var photo = twoColours().picture();
        assertThatThrownBy(() -> new Backdrop(photo, 101)).hasMessageContaining("101");
        assertThatThrownBy(() -> new Backdrop(photo, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePhotoChangesThePictureButNotTheTruth() {
        var plain = RenderedRoads.sample(12, WIDTH, HEIGHT);
        var before = RenderedRoads.sample(12, WIDTH, HEIGHT, Optional.of(twoColours()));
        assertThat(before.truth()).isEqualTo(plain.truth());
        assertThat(before.picture()).isNotEqualTo(plain.picture());
    }

    @Test
    void aLineIsBentToWhereTheLensSaysItIsDrawn() {
        var wide = CameraMount.WINDSCREEN.sized(WIDTH, HEIGHT);
        var mount = new CameraMount(WIDTH, HEIGHT, wide.fieldOfView(), 1.3, 0, 0, 0, 0, false, 1, -0.12);
        var canvas = new Canvas(WIDTH, HEIGHT, bareLand());
        for (int column = 0; column < WIDTH; column++) {
            canvas.red[24 * WIDTH + column] = 255;
        }
        var lens = new Warp(mount);
        lens.bend(canvas);
        double sum = 0;
        double rows = 0;
        for (int row = 0; row < HEIGHT; row++) {
            sum += canvas.red[row * WIDTH + WIDTH / 2];
            rows += canvas.red[row * WIDTH + WIDTH / 2] * (row + 0.5);
        }
        // The middle of the picture is enlarged, so the line lies further out than it was; its middle to half a row.
        assertThat(lens.row(24.5)).isLessThan(24.0).isCloseTo(rows / sum, within(0.5));
    }

    @Test
    void unseenCountriesShareNoPaletteWithTheOthers() {
        assertThat(Palette.UNSEEN).extracting(Palette::name).doesNotContainAnyElementsOf(names(Palette.TRAINING));
        for (long seed = 0; seed < 300; seed++) {
            assertThat(names(Palette.UNSEEN))
                    .contains(Scenery.training(Series.UNSEEN, seed, 0).palette().name());
            assertThat(names(Palette.TRAINING))
                    .contains(
                            Scenery.training(Series.BETWEEN, seed, 0).palette().name());
        }
    }

    private static java.util.List<String> names(java.util.List<Palette> palettes) {
        return palettes.stream().map(Palette::name).toList();
    }

    @Test
    void moreThanNineInTenPicturesShowSomethingBetweenBlackAndWhite() {
        long good = LongStream.range(0, 96)
                .filter(seed -> spread(RenderedRoads.sample(seed, 64, 48).picture()) > 14)
                .count();
        assertThat(good).isGreaterThan(86);
    }

    /** Standard deviation of the green. */
    private static double spread(Picture picture) {
        double sum = 0;
        double squares = 0;
        int count = picture.width() * picture.height();
        for (int i = 0; i < count; i++) {
            double green = picture.bgr()[3 * i + 1] & 255;
            sum += green;
            squares += green * green;
        }
        return Math.sqrt(squares / count - sum / count * (sum / count));
    }
}
