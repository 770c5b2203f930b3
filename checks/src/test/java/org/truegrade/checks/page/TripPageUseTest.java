package org.truegrade.checks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Keys, mouse, links and the way back. */
@BrowserTest
class TripPageUseTest {
    private final World world;

    TripPageUseTest(World world) {
        this.world = world;
    }

    @Test
    void arrowsWalkSampleBySampleAndBackAgain() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            double begin = trip.clickStrip("vehicle.speed", 300);
            var place = trip.text(".tp-moment-place");
            trip.press("ArrowRight", "ArrowRight", "ArrowRight");
            assertThat(trip.moment()).isGreaterThan(begin);
            assertThat(sample(trip.text(".tp-moment-place"))).isEqualTo(sample(place) + 3);
            trip.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
            assertThat(trip.moment()).isEqualTo(begin);
        }
    }

    @Test
    void shiftAndArrowGoFromEventToEventAndTheLedgerFollows() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            int events = trip.count(".tp-mark");
            assertThat(events).as("events of the acceleration test").isPositive();
            trip.press("Shift+ArrowRight");
            double first = trip.moment();
            assertThat(trip.count(".tp-ledger tr[aria-current]")).isEqualTo(1);
            assertThat(trip.count(".tp-mark[aria-current]")).isEqualTo(1);
            assertThat(trip.text(".tp-event")).contains("raw points").contains("counted");
            trip.press("Shift+ArrowLeft");
            assertThat(trip.moment()).as("there is no event before the first").isEqualTo(first);
        }
    }

    @Test
    void escapeClearsTheMomentAndTheAddress() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            trip.clickStrip("vehicle.speed", 100);
            trip.press("Escape");
            assertThat(trip.moment()).isNaN();
            assertThat(trip.text(".tp-moment-time")).isEqualTo("No moment picked");
        }
    }

    @Test
    void hoveringShowsValuesAndAsksTheServerNothing() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            trip.settled();
            int before = trip.requests.size();
            var box = trip.page.locator("[data-strip='vehicle.speed'] .tp-plot").boundingBox();
            for (int i = 0; i < 40; i++) {
                trip.page.mouse().move(box.x + 150 + 10 * i, box.y + 20);
            }
            trip.page.waitForTimeout(200);
            assertThat(trip.text("[data-strip='engine.speed'] .tp-reading")).endsWith("rpm");
            assertThat(trip.requests).hasSize(before);
        }
    }

    @Test
    void draggingZoomsWithCurvesOfThatRangeAndADoubleClickShowsTheWholeTripAgain() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            trip.settled();
            var box = trip.page.locator("[data-strip='vehicle.speed'] .tp-plot").boundingBox();
            trip.page.mouse().move(box.x + 300, box.y + 30);
            trip.page.mouse().down();
            trip.page.mouse().move(box.x + 380, box.y + 40);
            trip.page.mouse().up();
            trip.settled();
            assertThat(trip.page.locator(".tp-zoomed").isVisible()).isTrue();
            assertThat(trip.requests.getLast()).contains("/series?").doesNotContain("from=0&");
            trip.page.mouse().dblclick(box.x + 300, box.y + 30);
            trip.settled();
            assertThat(trip.page.locator(".tp-zoomed").isVisible()).isFalse();
        }
    }

    @Test
    void aLinkWithAMomentOpensThereAndOneStepBackLeavesTheTrip() {
        double moment;
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            moment = trip.clickStrip("engine.speed", 500);
        }
        var query = "?t=" + moment + "&strip=engine.speed";
        try (var trip = world.open(RealDrivesTest.SEAT, Screen.WIDE, ColorScheme.DARK, query)) {
            trip.settled();
            assertThat(trip.moment()).isEqualTo(moment);
            assertThat(trip.value("Engine speed")).endsWith("rpm");
            assertThat(trip.text(".tp-strip.active h3")).startsWith("Engine speed");
        }
    }

    @Test
    void whileTheVideoPlaysTheMomentFollowsItsFrames() {
        try (var trip = world.open(RealDrivesTest.HALF_MOON_BAY)) {
            double begin = trip.clickStrip("steering.angle", 30);
            trip.page.keyboard().press(" ");
            trip.page.waitForTimeout(1500);
            trip.page.keyboard().press(" ");
            trip.settled();
            assertThat(trip.moment()).isGreaterThan(begin + 0.4);
            assertThat(trip.playerSeconds()).isCloseTo(trip.moment(), within(0.11));
        }
    }

    @Test
    void whatTheNetworkLookedAtIsOneClickAway() {
        try (var trip = world.open(RealDrivesTest.HALF_MOON_BAY)) {
            trip.clickStrip("steering.angle", 30);
            // 65 looks of the network: seconds, on a busy machine with a large model half a minute.
            var picture = trip.page.waitForResponse(
                    response ->
                            response.url().contains("/heat?") && response.url().contains("of=gradient"),
                    new Page.WaitForResponseOptions().setTimeout(90_000),
                    () -> trip.page.locator(".tp-picture button").click());
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.headerValue("content-type")).isEqualTo("image/png");
            trip.page.waitForFunction("() => document.querySelector('.tp-picture img').naturalWidth === 320");
            assertThat(trip.text(".tp-picture figcaption")).contains("what mattered for the gradient");
        }
    }

    private static int sample(String place) {
        return Integer.parseInt(place.replaceAll(".* ([\\d,]+) of .*", "$1").replace(",", ""));
    }
}
