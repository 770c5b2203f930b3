package org.truegrade.dashboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.dashboard.TestTrips;

class DecisionTest {
    private static final Duration JUST_NOW = Duration.ZERO;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path inbox = Path.of("");

    private static Decision decide(Path entry, Duration quiet) throws IOException {
        return Decision.on(Look.at(entry), quiet, id -> false);
    }

    @Test
    void aClosedTripWithAllItsFilesIsTakenAtOnce() throws IOException {
        assertThat(decide(TestTrips.drive(inbox, "a", 10), JUST_NOW)).isInstanceOf(Decision.TakeIn.class);
    }

    @Test
    void aTripWhoseLastFileIsStillGrowingWaitsAndIsTakenWhenTheCopyHasStalled() throws IOException {
        var trip = TestTrips.drive(inbox, "a", 10);
        var file = trip.resolve("0000.signals.avro");
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(decide(trip, Duration.ofSeconds(29))).isEqualTo(new Decision.Wait("arriving"));
        assertThat(decide(trip, Duration.ofSeconds(30))).isInstanceOf(Decision.TakeIn.class);
    }

    @Test
    void aTripThatIsBeingRecordedWaitsUntilItHasNotGrownForTwoMinutes() throws IOException {
        var trip = TestTrips.drive(inbox, "a", 10);
        var json = Files.readString(trip.resolve("trip.json"));
        Files.writeString(trip.resolve("trip.json"), json.replace("\"closed\"", "\"recording\""));
        assertThat(decide(trip, A_MINUTE)).isEqualTo(new Decision.Wait("being recorded"));
        assertThat(decide(trip, Duration.ofMinutes(2))).isInstanceOf(Decision.TakeIn.class);
    }

    @Test
    void aFolderWithoutTripJsonIsRefusedWithTheReason() throws IOException {
        var holiday = Files.createDirectory(inbox.resolve("holiday"));
        Files.writeString(holiday.resolve("beach.jpg"), "x");
        assertThat(decide(holiday, JUST_NOW)).isInstanceOf(Decision.Wait.class);
        assertThat(reason(decide(holiday, A_MINUTE)))
                .contains("holiday is no trip folder")
                .contains("trip.json");
    }

    @Test
    void aTripOfANewerFormatIsRefusedWithTheReason() throws IOException {
        var trip = TestTrips.drive(inbox, "a", 10);
        var json = Files.readString(trip.resolve("trip.json"));
        Files.writeString(trip.resolve("trip.json"), json.replaceFirst("\"format\" : 1", "\"format\" : 99"));
        assertThat(reason(decide(trip, A_MINUTE))).contains("is of format 99").contains("Update TrueGrade");
    }

    @Test
    void aLooseFileIsRefusedAndTheReasonSaysHowToImportIt() throws IOException {
        var log = Files.writeString(inbox.resolve("log.csv"), "a,b\n");
        assertThat(reason(decide(log, A_MINUTE))).contains("import --drive log.csv");
    }

    @Test
    void aTripThatIsHereAlreadyIsRefused() throws IOException {
        var look = Look.at(TestTrips.drive(inbox, "a", 10));
        assertThat(reason(Decision.on(look, JUST_NOW, id -> true))).contains("is here already");
    }

    private static String reason(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refuse.class);
        return ((Decision.Refuse) decision).reason();
    }
}
