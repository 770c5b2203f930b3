package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/** Who is learnt from and who is measured on. */
class DataPlanTest {
    private static final DataPlan.Sizes FEW = new DataPlan.Sizes(48, 48, 48, 48, 48, 48);

    @TempDir
    Path folder;

    @Test
    void noDriveIsInTheTableTwiceAndTheDemosDriveIsOnlyMeasuredOn() {
        var names = new HashSet<String>();
        assertThat(DriveTable.lines())
                .allSatisfy(line -> assertThat(names.add(line.folder())).isTrue());
        assertThat(DriveTable.lines())
                .filteredOn(line -> line.folder().equals("clip-12-silverado"))
                .singleElement()
                .satisfies(line -> assertThat(line.part()).isEqualTo(Part.TEST));
    }

    @Test
    void photosForMeasuringAreNeverLearntFromAndNothingIsInTwoParts() throws IOException {
        var recordings = AtHand.recordings("photos").resolveSibling("");
        var measure = new HashSet<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(recordings.resolve("photos/labels.csv"))) {
            for (var row : rows) {
                if (row.getField("use").equals("measure")) {
                    measure.add("photos/" + row.getField("file"));
                }
            }
        }
        assertThat(measure).hasSize(436);
        var datasets = DataPlan.of(recordings).with(DataPlan.Sizes.NONE).open();
        var learnt = new ArrayList<String>();
        for (var sources : List.of(datasets.train(), datasets.calibrate(), datasets.unlabelled())) {
            for (var source : sources) {
                for (int i = 0; i < source.size(); i++) {
                    learnt.add(source.label(i).id());
                }
            }
        }
        assertThat(learnt).hasSizeGreaterThan(1000).doesNotContainAnyElementsOf(measure);
        assertThat(Leaks.ofFolders(datasets)).isEmpty();
        assertThat(Leaks.ofPictures(datasets)).isEmpty();
    }

    @Test
    void bentPicturesAndSkylinesComeFromTrainingOnly() throws IOException {
        var recordings = AtHand.recordings("photos").resolveSibling("");
        var datasets = DataPlan.of(recordings).with(FEW).open();
        var train = new HashSet<String>();
        datasets.train().stream().filter(source -> source.kind().real()).forEach(source -> {
            for (int i = 0; i < source.size(); i++) {
                train.add(source.label(i).folder());
            }
        });
        var bent = source(datasets.train(), Kind.BENT);
        for (int i = 0; i < bent.size(); i++) {
            assertThat(train).contains(bent.label(i).folder());
        }
        assertThat(bent.picture(7)).isEqualTo(bent.picture(7));
        assertThat(bent.scene(7).label()).isEqualTo(bent.label(7));
        for (var part : List.of(Part.CALIBRATE, Part.TEST)) {
            assertThat(datasets.of(part))
                    .noneMatch(source -> source.kind() == Kind.BENT || source.kind() == Kind.SKYLINE);
        }
        // The sky of a photo changes the picture, and no truth.
        var skyline = source(datasets.train(), Kind.SKYLINE);
        var plain = RenderedScenes.learning("plain", Gathering.SKYLINE_SEED, 48, 240);
        assertThat(skyline.label(3).measures()).isEqualTo(plain.label(3).measures());
        assertThat(skyline.picture(3)).isNotEqualTo(plain.picture(3));
    }

    @Test
    void aDriveThatIsLeftOutIsMeasuredOn() throws IOException {
        var recordings = AtHand.recordings("photos").resolveSibling("");
        var datasets = DataPlan.of(recordings)
                .with(DataPlan.Sizes.NONE)
                .without(List.of("half-moon-bay-eastbound"))
                .open();
        assertThat(datasets.train()).noneMatch(source -> source.name().startsWith("half-moon-bay"));
        assertThat(datasets.unlabelled()).noneMatch(source -> source.name().startsWith("half-moon-bay"));
        assertThat(datasets.test()).anyMatch(source -> source.name().equals("half-moon-bay-eastbound"));
    }

    @Test
    void theSeedsOfRenderedPartsDoNotMeet() {
        var sizes = DataPlan.Sizes.DEFAULT;
        assertThat((long) sizes.rendered()).isLessThanOrEqualTo(Gathering.SKYLINE_SEED);
        assertThat(Gathering.SKYLINE_SEED + sizes.skyline()).isLessThanOrEqualTo(Gathering.CALIBRATE_SEED);
        assertThat(Gathering.CALIBRATE_SEED + sizes.calibrate()).isLessThanOrEqualTo(Gathering.TEST_SEED);
    }

    @Test
    void aBlockOfRenderedRoadsHoldsAllGradientsAlikeAndALabelIsThatOfItsPicture() throws IOException {
        var rendered = RenderedScenes.learning("rendered", 96, 48, 240);
        for (var gradient : Gradient.values()) {
            int count = 0;
            for (int i = 0; i < rendered.size(); i++) {
                count += rendered.label(i).gradient().equals(Optional.of(gradient)) ? 1 : 0;
            }
            assertThat(count).isEqualTo(16);
        }
        var scene = rendered.scene(5);
        assertThat(scene.picture().width()).isEqualTo(320);
        assertThat(scene.label()).isEqualTo(rendered.label(5));
        assertThat(scene.folder()).isEqualTo("rendered/2");
        assertThat(rendered.picture(5)).isEqualTo(scene.picture());
        assertThatThrownBy(() -> RenderedScenes.learning("rendered", 1, 48, 240))
                .hasMessageContaining("48");
    }

    @Test
    void aLeakIsNamed() throws IOException {
        var same = new Picture(80, 48, new byte[3 * 80 * 48]);
        for (int i = 0; i < same.bgr().length; i++) {
            same.bgr()[i] = (byte) (i * i % 251);
        }
        var datasets = new Datasets(
                List.of(listed("a/1", "a", same)), List.of(), List.of(listed("a/2", "a", same)), List.of());
        assertThat(Leaks.ofFolders(datasets)).containsExactly("a is in TRAIN and TEST");
        assertThat(Leaks.ofPictures(datasets)).containsExactly("a/2 in TEST looks like a/1 in TRAIN");
    }

    @Test
    void whatPeopleSaidIsAKindOfItsOwnAndTheLastWordCounts() throws IOException {
        var picture = new Picture(64, 48, new byte[3 * 64 * 48]);
        Files.createDirectories(folder.resolve("trips"));
        Files.createDirectories(folder.resolve("people"));
        Files.write(folder.resolve("people/7.jpg"), picture.toJpeg(0.9));
        Files.writeString(folder.resolve("labels-people.csv"), """
                picture,time_s,gradient,alignment,who,when
                people/7.jpg,,level,straight,R. Ora,2026-11-02
                people/7.jpg,,uphill,,R. Ora,2026-11-03
                """);
        var datasets = DataPlan.of(folder).with(DataPlan.Sizes.NONE).open();
        var all = new ArrayList<SceneSource>(datasets.train());
        all.addAll(datasets.calibrate());
        all.addAll(datasets.test());
        assertThat(all).singleElement().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(Kind.PEOPLE);
            assertThat(source.label(0).gradient()).contains(Gradient.UPHILL);
            assertThat(source.label(0).alignment()).isEmpty();
            assertThat(source.picture(0).height()).isEqualTo(48);
        });
    }

    @Test
    void aLabelThatNobodySignedOrThatSpeaksOfAPhotoForMeasuringIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("trips"));
        var table = folder.resolve("labels-people.csv");
        Files.writeString(table, "picture,time_s,gradient,alignment,who,when\na.jpg,,level,,,2026-11-02\n");
        assertThatThrownBy(() -> DataPlan.of(folder).open())
                .hasMessageContaining("line 2")
                .hasMessageContaining("who");
        Files.writeString(table, "picture,time_s,gradient,alignment,who,when\nphotos/images/0000.jpg,,level,,Ora,x\n");
        assertThatThrownBy(() -> DataPlan.of(folder).open()).hasMessageContaining("photos/ has a table of its own");
    }

    @Test
    void aFolderWithNothingInItIsNamed() {
        assertThatThrownBy(() -> DataPlan.of(folder).open()).hasMessageContaining("photos/");
    }

    @Test
    void aMirrorChangesSidesAndColumnsAndNothingElse() {
        var label = new Label(
                "a/1",
                "a",
                Kind.MEASURED,
                Optional.of(Gradient.UPHILL),
                Stretch.AHEAD,
                Optional.of(Alignment.LEFT_TURN),
                new Measures(
                        Optional.of(Quantity.exact(0.05)),
                        Optional.empty(),
                        Optional.of(new Quantity(0.01, 0.002)),
                        Optional.of(Quantity.exact(0.4))),
                Optional.of(Daylight.DAY));
        var mirrored = new Scene(label, new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6})).mirrored();
        assertThat(mirrored.picture().bgr()).containsExactly(4, 5, 6, 1, 2, 3);
        assertThat(mirrored.alignment()).contains(Alignment.RIGHT_TURN);
        assertThat(mirrored.gradient()).contains(Gradient.UPHILL);
        assertThat(mirrored.measures().curvatureAhead()).contains(new Quantity(-0.01, 0.002));
        assertThat(mirrored.measures().slopeAhead()).contains(Quantity.exact(0.05));
        assertThat(mirrored.mirrored().label()).isEqualTo(label);
    }

    @Test
    void theInventoryCountsClassesOfEachKindApart() throws IOException {
        var picture = new Picture(4, 4, new byte[48]);
        var datasets = new Datasets(
                List.of(
                        listed("a/1", "a", picture),
                        listed("b/1", "b", picture),
                        RenderedScenes.learning("rendered", 0, 48, 240)),
                List.of(),
                List.of(),
                List.of());
        assertThat(Inventory.of(datasets))
                .contains("| train | all | measured | 2 | 2 | 0 / 2 / 0 | 0 | 0 / 0 / 0 / 0 | 0 |")
                .contains("| train | all | rendered | 48 | 1 | 16 / 16 / 16 | 0 |")
                .contains("| train | b | measured | 1 | 1 | 0 / 1 / 0 | 0 |");
    }

    private static ListedScenes listed(String id, String folder, Picture picture) {
        var label = new Label(
                id,
                folder,
                Kind.MEASURED,
                Optional.of(Gradient.LEVEL),
                Stretch.AHEAD,
                Optional.empty(),
                Measures.NONE,
                Optional.empty());
        return new ListedScenes(folder, Kind.MEASURED, List.of(label), any -> picture);
    }

    private static SceneSource source(List<SceneSource> sources, Kind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
