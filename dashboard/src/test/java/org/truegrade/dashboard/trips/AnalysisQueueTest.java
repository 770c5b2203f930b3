package org.truegrade.dashboard.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.truegrade.dashboard.RunningServer;
import org.truegrade.dashboard.TestTrips;
import org.truegrade.trip.RoadEstimatesFile;

class AnalysisQueueTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void anAnalysisThatWasCutOffIsTakenUpAtOnceByTheNextStart() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(data.resolve("inbox"));
        TestTrips.drive(inbox, "a", 100);
        String id;
        try (var server = new RunningServer(data)) {
            id = server.theTrip().id();
            // as a server leaves it that is killed in the middle
            var sql = server.part(JdbcClient.class);
            sql.sql("update trip set state = 'analysing', attempts = 1, stage = 'judging', fair_score = null")
                    .update();
            sql.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, version) values ('analyse', ?, current_timestamp, true, 'serve',"
                            + " current_timestamp, 1)")
                    .param(id)
                    .update();
        }
        Files.delete(data.resolve("trips").resolve(id).resolve("assessment.json"));
        try (var server = new RunningServer(data)) {
            var trip = server.theTrip();
            assertThat(trip.state()).isEqualTo(TripState.READY);
            assertThat(trip.attempts()).isZero();
            assertThat(data.resolve("trips").resolve(id).resolve("assessment.json"))
                    .exists();
        }
    }

    @Test
    void aServerThatStopsInGoodOrderPutsTheTripBackAndDoesNotCountTheAttempt()
            throws IOException, InterruptedException {
        var inbox = Files.createDirectories(data.resolve("inbox"));
        TestTrips.drive(inbox, "a", 100);
        try (var server = new RunningServer(data)) {
            var id = server.theTrip().id();
            var work = server.part(AnalysisWork.class);
            assertThatThrownBy(() -> work.run(id, () -> true)).isInstanceOf(Progress.Stopped.class);
            var trip = server.part(TripTable.class).find(id).orElseThrow();
            assertThat(trip.state()).isEqualTo(TripState.QUEUED);
            assertThat(trip.attempts()).isZero();
        }
    }

    @Test
    void aTripThatBringsTheServerDownThreeTimesIsPutAside() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(data.resolve("inbox"));
        TestTrips.drive(inbox, "a", 100);
        try (var server = new RunningServer(data)) {
            server.theTrip();
            server.part(JdbcClient.class)
                    .sql("update trip set state = 'analysing', attempts = 3")
                    .update();
        }
        try (var server = new RunningServer(data)) {
            var trip = server.theTrip();
            assertThat(trip.state()).isEqualTo(TripState.FAILED);
            assertThat(trip.failure().orElseThrow().what()).contains("ended 3 times");
        }
    }

    @Test
    void aFailureSaysWhatWhereAndWhatToDoAndAgainHelpsOnceThatIsDone() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(data.resolve("inbox"));
        Files.writeString(TestTrips.drive(inbox, "a", 100).resolve(RoadEstimatesFile.NAME), "no estimates");
        try (var server = new RunningServer(data).signedIn()) {
            var trip = server.theTrip();
            assertThat(trip.state()).isEqualTo(TripState.FAILED);
            var page = server.json("api/trips/" + trip.id() + "/page");
            assertThat(page.path("failure").path("what").asString()).startsWith("a/road.avro is damaged");
            assertThat(page.path("failure").path("where").asString()).isEqualTo("trip a, while looking at the road");
            assertThat(page.path("failure").path("todo").asString()).isNotBlank();
            Files.delete(server.part(TripFiles.class).recording(trip).resolve(RoadEstimatesFile.NAME));
            var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                    .matcher(server.get("").body());
            assertThat(token.find()).isTrue();
            server.post("api/trips/" + trip.id() + "/again", "X-CSRF-TOKEN", token.group(1));
            assertThat(server.theTrip().state()).isEqualTo(TripState.READY);
        }
    }
}
