package org.truegrade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.dashboard.inbox.Refusals;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.TripTable;
import org.truegrade.dashboard.trips.Verdict;
import tools.jackson.databind.JsonNode;

/** The whole server with one trip: 290 s, of which 40 s gain 0.5 m/s² to 20 m/s. */
class ServerTest {
    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static TripEntry trip;

    @BeforeAll
    static void aServerWithOneTrip() throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("inbox"));
        TestTrips.drive(data.resolve("inbox"), "0001-0001-x", 290);
        server = new RunningServer(data).signedIn();
        trip = server.theTrip();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String api(String rest) {
        return "api/trips/" + trip.id() + "/" + rest;
    }

    @Test
    void theTripIsMovedOutOfTheInboxAndScored() {
        assertThat(data.resolve("inbox/0001-0001-x")).doesNotExist();
        assertThat(data.resolve("trips").resolve(trip.id()).resolve("0001-0001-x/trip.json"))
                .exists();
        // 40 s at 0.5 m/s² are 400 m, 250 s at 20 m/s are 5,000 m
        assertThat(trip.km().orElseThrow()).isBetween(5.38, 5.42);
        assertThat(trip.verdict()).get().isInstanceOf(Verdict.Scored.class);
    }

    @Test
    void theSameTripASecondTimeIsSaidAndNotDoubled() throws IOException, InterruptedException {
        var from = data.resolve("trips").resolve(trip.id()).resolve("0001-0001-x");
        var copy = Files.createDirectory(data.resolve("inbox/copy"));
        for (var file : Files.list(from).toList()) {
            Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
        var refusals = server.part(Refusals.class);
        for (int i = 0; i < 100 && refusals.all().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(refusals.all())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains("here already"));
        assertThat(server.part(TripTable.class).count()).isEqualTo(1);
        assertThat(copy.resolve("trip.json")).exists();
    }

    @Test
    void thePageSaysWhoWhenHowFarAndWhatWasNotMeasured() throws IOException, InterruptedException {
        var page = server.json(api("page"));
        assertThat(page.path("title").asString()).isEqualTo("Van 7");
        assertThat(page.path("driver").asString()).isEqualTo("driver 12");
        assertThat(page.path("when").asString()).isEqualTo("Tuesday 24 November 2026, 08:15–08:19");
        assertThat(page.path("duration_s").asDouble()).isEqualTo(290.0);
        assertThat(page.path("state").asString()).isEqualTo("ready");
        assertThat(page.path("camera").isNull()).isTrue();
        assertThat(texts(page.path("not_recorded")))
                .contains("Accelerator pedal")
                .doesNotContain("Speed");
        assertThat(page.path("strips").path(0).path("id").asString()).isEqualTo("vehicle.speed");
        assertThat(page.path("strips").path(0).path("companion").asString()).isEqualTo("speed.ideal");
        assertThat(page.path("strips").path(0).path("count").asInt()).isEqualTo(5 * 290 + 1);
        assertThat(page.toString()).contains("\"text\":\"camera not measured\",\"measured\":false");
        var ledger = page.path("ledger");
        assertThat(ledger.path("score").asDouble())
                .isEqualTo(page.path("score").path("fair").asDouble());
    }

    @Test
    void aMomentIsTheNearestRawSampleWithTheAgeOfEveryOther() throws IOException, InterruptedException {
        // samples every 0.2 s: the nearest to 23.29 is at 23.2, speed 0.5 · 23.2 = 11.6 m/s = 41.76 km/h
        var moment = server.json(api("moment?t=23.29&signal=vehicle.speed"));
        assertThat(moment.path("t").asDouble()).isEqualTo(23.2);
        assertThat(moment.path("index").asInt()).isEqualTo(116);
        assertThat(moment.path("count").asInt()).isEqualTo(1451);
        assertThat(value(moment, "vehicle.speed").path("value").asDouble()).isEqualTo(41.76);
        assertThat(value(moment, "vehicle.speed").path("age_s").asDouble()).isZero();
        // the last coolant sample is that of 20 s: 20 + 4
        assertThat(value(moment, "engine.coolant").path("value").asDouble()).isEqualTo(24.0);
        assertThat(value(moment, "engine.coolant").path("age_s").asDouble()).isEqualTo(3.2);
        assertThat(value(moment, "engine.pedal").path("value").isNull()).isTrue();
        assertThat(moment.path("acceleration").path("value").asDouble()).isEqualTo(0.5);
        assertThat(moment.path("acceleration").path("level").isNull()).isTrue();
        assertThat(moment.path("frame").isNull()).isTrue();
    }

    @Test
    void aStepGoesToTheNextSampleAndStaysAtTheEnds() throws IOException, InterruptedException {
        assertThat(server.json(api("moment?t=23.2&signal=vehicle.speed&step=1"))
                        .path("t")
                        .asDouble())
                .isEqualTo(23.4);
        assertThat(server.json(api("moment?t=23.2&signal=engine.coolant&step=-1"))
                        .path("t")
                        .asDouble())
                .isEqualTo(20.0);
        assertThat(server.json(api("moment?t=0&signal=vehicle.speed&step=-1"))
                        .path("t")
                        .asDouble())
                .isZero();
        assertThat(server.json(api("moment?t=9999&signal=vehicle.speed&step=1"))
                        .path("t")
                        .asDouble())
                .isEqualTo(290.0);
    }

    @Test
    void aSeriesIsDrawnInTheShownUnit() throws IOException, InterruptedException {
        var series = server.json(api("series?signals=vehicle.speed,engine.speed&from=0&to=290&px=100"))
                .path("series");
        var speed = series.path("vehicle.speed");
        assertThat(speed.path("t").size()).isEqualTo(speed.path("v").size()).isLessThanOrEqualTo(202);
        assertThat(speed.path("v").path(speed.path("v").size() - 1).asDouble()).isEqualTo(72.0);
        assertThat(series.path("engine.speed")
                        .path("v")
                        .path(series.path("engine.speed").path("v").size() - 1)
                        .asDouble())
                .isEqualTo(2000.0);
    }

    @Test
    void whatMeansNothingIsRefusedWithTheReason() throws IOException, InterruptedException {
        for (var bad : new String[] {
            "moment?t=NaN&signal=vehicle.speed",
            "moment?t=Infinity&signal=vehicle.speed",
            "moment?t=1e300&signal=vehicle.speed",
            "moment?t=x&signal=vehicle.speed",
            "moment?t=1&signal=no.such",
            "moment?t=1&signal=vehicle.speed&step=7",
            "moment?t=1",
            "series?signals=vehicle.speed&from=0&to=0&px=9",
            "series?signals=vehicle.speed&from=5&to=1&px=9",
            "series?signals=vehicle.speed&from=0&to=10&px=0",
            "series?signals=vehicle.speed&from=0&to=10&px=2000000000",
            "series?signals=vehicle.speed,&from=0&to=10&px=9",
            "series?signals=camera.front&from=0&to=10&px=9",
            "heat?t=1&of=weather",
            "heat?of=gradient"
        }) {
            var answer = server.get(api(bad));
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.body()).as(bad).startsWith("{\"error\":\"");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        assertThat(server.get("api/trips/00000000000000000000000000000000/page").statusCode())
                .isEqualTo(404);
        assertThat(server.get("api/trips/x/moment?t=1&signal=vehicle.speed").statusCode())
                .isEqualTo(404);
        assertThat(server.get(api("frame?t=1")).statusCode()).isEqualTo(404);
        assertThat(server.get(api("heat?t=1&of=gradient")).statusCode()).isEqualTo(404);
        assertThat(server.get(api("front.mp4")).statusCode()).isEqualTo(404);
        assertThat(server.get("api/trips/..%2F..%2Fserver.lock/front.mp4").statusCode())
                .isBetween(400, 404);
    }

    @Test
    void againNeedsTheTokenOfThePage() throws IOException, InterruptedException {
        assertThat(server.post(api("again")).statusCode()).isEqualTo(403);
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(server.get("").body());
        assertThat(token.find()).isTrue();
        assertThat(server.post(api("again"), "X-CSRF-TOKEN", token.group(1)).statusCode())
                .isEqualTo(202);
        assertThat(server.theTrip().verdict()).isEqualTo(trip.verdict());
    }

    private static JsonNode value(JsonNode moment, String id) {
        for (var value : moment.path("values")) {
            if (value.path("id").asString().equals(id)) {
                return value;
            }
        }
        throw new AssertionError("no value " + id + " in " + moment);
    }

    private static ArrayList<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
