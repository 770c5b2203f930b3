package org.truegrade.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

class ExamplesTest {
    @Test
    void leftAndRightChangePlacesInAMirrorAndNothingElseDoes() {
        var left = example("a/1", false, Optional.of(Gradient.UPHILL), Optional.of(Alignment.LEFT_TURN));
        assertThat(left.mirror().alignment()).contains(Alignment.RIGHT_TURN);
        assertThat(left.mirror().gradient()).contains(Gradient.UPHILL);
        assertThat(left.mirror().pictureId()).isEqualTo("a/1");
        var curve = example("a/2", false, Optional.empty(), Optional.of(Alignment.CURVE));
        assertThat(curve.mirror().alignment()).contains(Alignment.CURVE);
        assertThatThrownBy(() -> curve.mirror().mirror()).hasMessageContaining("mirrored already");
    }

    @Test
    void aMirroredPictureHasItsColumnsInTheOtherOrder() {
        var mirrored = FeatureCache.mirror(new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6}));
        assertThat(mirrored.bgr()).containsExactly(4, 5, 6, 1, 2, 3);
    }

    @Test
    void whatIsUncertainOrUnknownIsNoLabel() {
        assertThat(Labels.alignment("uncertain")).isEmpty();
        assertThat(Labels.gradient("unknown")).isEmpty();
        assertThat(Labels.gradient("")).isEmpty();
        assertThat(Labels.alignment("left_turn")).contains(Alignment.LEFT_TURN);
        assertThatThrownBy(() -> Labels.gradient("steep")).hasMessageContaining("'steep'");
    }

    @Test
    void rowsAndColumnsArePooledApart() {
        // One channel of 5 × 5 with a single 25 in row 1, column 3: its root 5 is 1 on the mean of that row and column.
        var pool5 = new short[FeatureCache.LENGTH];
        pool5[5 + 3] = Float.floatToFloat16(25);
        var pooled = Pooled.of(pool5);
        assertThat(pooled[3]).isCloseTo(1, within(1e-6f));
        assertThat(pooled[Vgg16.CHANNELS * 5 + 1]).isCloseTo(1, within(1e-6f));
        double sum = 0;
        for (float value : pooled) {
            sum += value;
        }
        assertThat(sum).isCloseTo(2, within(1e-6));
    }

    @Test
    void picturesThatLookAlikeAreOneGroup() {
        var groups = NearDuplicates.groups(
                List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}, new float[] {1.01f, 0.02f, 0}, new float[] {
                    0, 0, 1
                }),
                0.9);
        assertThat(groups).containsExactly(0, 1, 0, 3);
    }

    @Test
    void aQuarterOfABatchIsRealAndRenderedClassesAreDrawnAlike() {
        var examples = new ArrayList<Labelled>();
        for (int i = 0; i < 200; i++) {
            boolean rendered = i < 100;
            // Rendered: 80 of class 0, 10 each of classes 1 and 2. Real: class 1 only.
            int label = rendered ? Math.max(0, i / 10 - 7) : 1;
            examples.add(
                    new Labelled(example("x/" + i, rendered, Optional.empty(), Optional.empty()), new float[0], label));
        }
        var batch = new BalancedSampler(examples, 3, 0.25, 7).next(4000);
        var counts = new int[2][3];
        batch.forEach(each -> counts[each.example().rendered() ? 0 : 1][each.label()]++);
        // 1000 real ones and 1000 of each rendered class; four deviations of such a count are about 110.
        assertThat(counts[1][1]).isCloseTo(1000, within(110));
        for (int c = 0; c < 3; c++) {
            assertThat(counts[0][c]).isCloseTo(1000, within(110));
        }
    }

    @Test
    void noDriveIsInTwoPartsAndTheDemosDriveIsOnlyMeasuredOn() {
        var names = new HashSet<String>();
        assertThat(Corpus.drives())
                .allSatisfy(line -> assertThat(names.add(line.folder())).isTrue());
        assertThat(Corpus.drives())
                .contains(new Corpus.DriveLine("clip-12-silverado", Part.TEST, 10))
                .contains(new Corpus.DriveLine("clip-02-silverado", Part.TEST, 10));
    }

    @Test
    void renderedRoadsGoThroughTheClassesInTurnAndCarryTheirTruth() throws IOException {
        try (var rendered = new Rendered(48, 48)) {
            assertThat(rendered.name()).startsWith("rendered-");
            for (var gradient : Gradient.values()) {
                assertThat(rendered.examples())
                        .filteredOn(example -> example.gradient().equals(Optional.of(gradient)))
                        .hasSize(16);
            }
            var picture = rendered.picture(rendered.examples().getFirst());
            assertThat(picture.width()).isEqualTo(320);
        }
        assertThatThrownBy(() -> new Rendered(1, 48)).hasMessageContaining("48");
    }

    private static Example example(
            String id, boolean rendered, Optional<Gradient> gradient, Optional<Alignment> alignment) {
        return new Example(id, rendered ? "rendered" : "x", rendered, false, gradient, alignment);
    }
}
