package org.truegrade.analysis.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.analysis.Shared;
import org.truegrade.events.Motion;
import org.truegrade.events.Rule;
import org.truegrade.events.Rules;
import org.truegrade.trip.Note;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripFolder;
import org.truegrade.trip.TripInfo;

class ImportTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void aLogBecomesATripInSiUnitsAndEmptyCellsStayAbsent() throws Exception {
        var trip = only("time_s,rpm,speed_kmh,coolant_c\n1.0,800,0.0,89\n1.2,,3.6,\n1.4,900,7.2,90\n");

        assertThat(trip.info().origin()).isEqualTo(TripInfo.Origin.IMPORTED);
        assertThat(trip.info().anchors()).isEmpty();
        var speed = trip.series(Signal.SPEED).orElseThrow();
        assertThat(speed.values()).containsExactly(new double[] {0, 1, 2}, within(1e-9));
        assertThat(speed.timesNs()).containsExactly(0, 200_000_000, 400_000_000);
        assertThat(trip.series(Signal.ENGINE_SPEED).orElseThrow().values()).containsExactly(800, 900);
        assertThat(trip.series(Signal.COOLANT).orElseThrow().size()).isEqualTo(2);
        assertThat(trip.series(Signal.PEDAL)).isEmpty();
    }

    @Test
    void theSameFileGivesTheSameTripAndIsNotImportedTwice() throws Exception {
        var csv = csv("time_s,speed_kmh\n0,10\n0.5,11\n");
        var first = Import.drive(csv, temp.resolve("a"), Import.Options.NONE)
                .folders()
                .getFirst();
        var second = Import.drive(csv, temp.resolve("b"), Import.Options.NONE)
                .folders()
                .getFirst();
        var again = Import.drive(csv, temp.resolve("a"), Import.Options.NONE);

        assertThat(second.getFileName()).isEqualTo(first.getFileName());
        assertThat(Files.readAllBytes(second.resolve("trip.json")))
                .isEqualTo(Files.readAllBytes(first.resolve("trip.json")));
        assertThat(again.folders()).containsExactly(first);
        assertThat(again.remarks()).anyMatch(remark -> remark.contains("was imported before"));
        assertThat(Files.list(temp.resolve("a"))).hasSize(1);
    }

    @Test
    void aPauseOfMoreThanTenSecondsMakesTwoTrips() throws Exception {
        var folders =
                imported("time_s,speed_kmh\n0,10\n1,10\n12,10\n13,10\n14,11\n").folders();

        assertThat(folders).hasSize(2);
        assertThat(read(folders.get(1)).series(Signal.SPEED).orElseThrow().timesNs())
                .containsExactly(0, 1_000_000_000, 2_000_000_000);
        assertThat(read(folders.get(1)).info().remarks()).anyMatch(remark -> remark.startsWith("Part 2 of 2"));
    }

    @Test
    void aLogOfRowNumbersIsCutWhereTheSpeedJumpsAndJudgesNoAcceleration() throws Exception {
        // 18.1 km/h are just more than 5 m/s from one row to the next
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> i + "," + (i < 20 ? 50 : 68.1))
                .collect(Collectors.joining("\n"));
        var imported = imported("time_s,speed_kmh\n" + rows + "\n");
        var trip = read(imported.folders().getFirst());

        var detection = Rules.published().detect(Motion.of(trip), trip.info().vehicle());

        assertThat(imported.folders()).hasSize(2);
        assertThat(detection.notMeasured().get(Rule.HARSH_BRAKING)).contains("no times of its own");
    }

    @Test
    void theHardestBrakingOfADriveDoesNotFallBetweenTwoTrips() throws Exception {
        // Recorded: every value is repeated for a second, and 77, 60, 38, 11, 0 km/h is a real emergency braking.
        var text = new StringBuilder("time_s,speed_kmh\n");
        int row = 0;
        for (int kmh : new int[] {77, 60, 38, 11, 0}) {
            for (int i = 0; i < 5; i++) {
                text.append("%.1f,%d%n".formatted(row++ * 0.2, kmh));
            }
        }

        assertThat(imported(text.toString()).folders()).hasSize(1);
    }

    @Test
    void noCarJumpsByTwentyMetresASecondWithinARow() throws Exception {
        assertThat(imported("time_s,speed_kmh\n0,50\n0.2,50\n0.4,122\n0.6,122\n")
                        .folders())
                .hasSize(2);
    }

    @Test
    void aBadRowIsNamedAndLeftOutWhole() throws Exception {
        var imported = imported("time_s,speed_kmh,rpm\n0,50,900\n1,abc,950\n2,51,990000\n3,52\n2.5,52,900\n4,53,900\n");
        var trip = read(imported.folders().getFirst());

        assertThat(trip.series(Signal.SPEED).orElseThrow().size()).isEqualTo(3);
        assertThat(trip.series(Signal.ENGINE_SPEED).orElseThrow().values()).containsExactly(900, 900, 900);
        assertThat(imported.remarks())
                .containsExactly(
                        "Row left out: log.csv, row 3, column speed_kmh: 'abc' is no number.",
                        "Row left out: log.csv, row 4, column rpm: 990000 is not between 0.0 and 16000.0.",
                        "Row left out: log.csv, row 5, column 1: the row has 2 cells, the header 3.");
        assertThat(trip.info().remarks()).containsAll(imported.remarks());
    }

    @Test
    void aFileOfBadRowsIsRefusedInOneLineAndLeavesNothing() throws Exception {
        var csv = csv("time_s,speed_kmh\n" + "x,1\n".repeat(20) + "1,1\n");

        assertThatThrownBy(() -> Import.drive(csv, temp.resolve("out"), Import.Options.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("20 of 21 rows cannot be read, the first: log.csv, row 2, column time_s: 'x' is no time."
                        + " Nothing was imported");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void anUnknownColumnIsKeptAndNamed() throws Exception {
        var imported =
                imported("time_s,speed_kmh,turbo_bar,driving_style\n0,5,1.2,Even\n1,5,1.3,Even\n2,5,1.1,Aggressive\n");
        var trip = read(imported.folders().getFirst());

        var turbo = trip.allSeries().stream()
                .filter(series -> series.signal().name().equals("imported.turbo.bar"))
                .findFirst()
                .orElseThrow();
        assertThat(turbo.values()).containsExactly(1.2, 1.3, 1.1);
        assertThat(imported.remarks()).anyMatch(remark -> remark.contains("Column 'turbo_bar' is not known"));
        assertThat(trip.notes()).extracting(Note::text).containsExactly("Even", "Aggressive");
    }

    @Test
    void whatIsNoDriveIsRefusedInOneLine() throws Exception {
        var picture = Files.writeString(temp.resolve("drive.png"), "x");
        var empty = Files.createDirectory(temp.resolve("empty"));

        assertThatThrownBy(() -> imported("lap,time\n1,2\n")).hasMessageContaining("names no column time_s or time_ns");
        assertThatThrownBy(() -> imported("time_s,a\n1,2\n")).hasMessageContaining("none of its columns is known");
        assertThatThrownBy(() -> imported("")).hasMessageContaining("is empty");
        for (var path : List.of(picture, empty)) {
            assertThatThrownBy(() -> Import.drive(path, temp.resolve("out"), Import.Options.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is of an unknown kind");
        }
    }

    @Test
    void everyKnownColumnHasAUnitThatItsSignalAgreesWith() {
        for (var signal : Signals.all()) {
            assertThat(signal.unit()).isNotBlank();
        }
        assertThat(Column.of("speed_kmh").signal()).isEqualTo(Signal.SPEED);
        assertThat(Column.of("speed_kmh").factor()).isCloseTo(1 / 3.6, within(1e-15));
    }

    @Test
    void aClipsFramesLieWithinItsTelemetry() throws Exception {
        var imported = Import.drive(Shared.data("trips/clip-12-silverado"), temp.resolve("out"), Import.Options.NONE);
        var trip = read(imported.folders().getFirst());

        // SOURCE.md: 107 frames, the first 18.6 s after the telemetry's first row
        assertThat(trip.frames()).hasSize(107);
        assertThat(trip.frames().getFirst().timeNs() / 1e9).isCloseTo(18.6, within(0.01));
        assertThat(trip.series(Signal.SPEED).orElseThrow().size()).isEqualTo(600);
        assertThat(trip.info().remarks()).anyMatch(remark -> remark.startsWith("Licence:"));
        assertThat(trip.info().utcAt(0)).isPresent();
    }

    @Test
    void aClipWithoutFrameTimesIsImportedWithoutItsVideo() throws Exception {
        var imported = Import.drive(Shared.data("trips/clip-24-genesis-g70"), temp.resolve("out"), Import.Options.NONE);

        assertThat(read(imported.folders().getFirst()).frames()).isEmpty();
        assertThat(imported.remarks())
                .contains("front.mp4 is not imported: frames.csv does not say when its frames were taken.");
    }

    @Test
    void aTruncatedVideoIsImportedAsFarAsItGoesAndNamed() throws Exception {
        var clip = Shared.data("trips/clip-12-silverado");
        var cut = Files.createDirectory(temp.resolve("cut"));
        for (var name : List.of("telemetry.csv", "frames.csv")) {
            Files.copy(clip.resolve(name), cut.resolve(name));
        }
        var video = Files.readAllBytes(clip.resolve("front.mp4"));
        Files.write(cut.resolve("front.mp4"), Arrays.copyOf(video, video.length / 2));

        var imported = Import.drive(cut, temp.resolve("out"), Import.Options.NONE);
        var trip = read(imported.folders().getFirst());

        assertThat(trip.series(Signal.SPEED).orElseThrow().size()).isEqualTo(600);
        assertThat(trip.frames().size()).isLessThan(107);
        assertThat(imported.remarks()).anyMatch(remark -> remark.contains("front.mp4"));
    }

    private Trip only(String text) throws IOException {
        return read(imported(text).folders().getFirst());
    }

    private Import.Imported imported(String text) throws IOException {
        return Import.drive(csv(text), temp.resolve("out"), Import.Options.NONE);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(temp.resolve("log.csv"), text);
    }

    private static Trip read(Path folder) throws IOException {
        var reading = TripFolder.read(folder);
        assertThat(reading.damages()).isEmpty();
        return reading.trip();
    }
}
