package org.truegrade.checks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a phone and for people who do not see or do not use a mouse. */
@BrowserTest
class EveryonesPageTest {
    private static final List<String> DRIVES = List.of(
            RealDrivesTest.SEAT, RealDrivesTest.HALF_MOON_BAY, RealDrivesTest.SILVERADO, RealDrivesTest.SAN_MATEO);

    private final World world;

    EveryonesPageTest(World world) {
        this.world = world;
    }

    @Test
    void onAPhoneNothingScrollsSidewaysAndEveryTargetIsLargeEnough() {
        for (var drive : DRIVES) {
            try (var trip = world.open(drive, Screen.PHONE, ColorScheme.LIGHT, "?t=2")) {
                trip.settled();
                var width = trip.page.evaluate("document.documentElement.scrollWidth");
                assertThat(((Number) width).intValue()).as(drive).isLessThanOrEqualTo(Screen.PHONE.width);
                var small = trip.page.evaluate("""
                        [...document.querySelectorAll('.tp-trip :is(button, a, select, input, summary)')]
                            .filter((target) => target.checkVisibility({visibilityProperty: true}))
                            .filter((target) => {
                                const box = target.getBoundingClientRect();
                                return box.width < 43.5 || box.height < 43.5;
                            })
                            .map((target) => target.outerHTML.slice(0, 80))
                        """);
                assertThat((List<?>) small)
                        .as("targets under 44 px of " + drive)
                        .isEmpty();
            }
        }
    }

    @Test
    void onAPhoneTheVideoStaysInSightAndTakesAtMostTwoFifths() {
        try (var trip = world.open(RealDrivesTest.HALF_MOON_BAY, Screen.PHONE, ColorScheme.DARK, "?t=60")) {
            trip.page.locator(".tp-ledger").scrollIntoViewIfNeeded();
            trip.settled();
            var box = trip.page.locator(".tp-video").boundingBox();
            assertThat(box.y).isBetween(-1.0, 1.0);
            assertThat(box.height).isLessThanOrEqualTo(0.4 * Screen.PHONE.height);
        }
    }

    @Test
    void nothingJumpsFromMomentToMoment() {
        for (var screen : Screen.values()) {
            try (var trip = world.open(RealDrivesTest.SEAT, screen, ColorScheme.LIGHT, "?t=2")) {
                trip.settled();
                double before = trip.page.locator(".tp-inspector").boundingBox().height;
                trip.press("Shift+ArrowRight");
                double after = trip.page.locator(".tp-inspector").boundingBox().height;
                assertThat(after).as(screen.name()).isEqualTo(before);
            }
        }
    }

    @Test
    void noSeriousBarrierIsFoundInLightOrDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var drive : DRIVES) {
                try (var trip = world.open(drive, Screen.WIDE, scheme, "?t=2")) {
                    trip.settled();
                    var serious = new AxeBuilder(trip.page)
                            .analyze().getViolations().stream()
                                    .filter(barrier ->
                                            List.of("serious", "critical").contains(barrier.getImpact()))
                                    .map(barrier -> barrier.getId() + " " + barrier.getNodes())
                                    .toList();
                    assertThat(serious).as(drive + " " + scheme).isEmpty();
                }
            }
        }
    }

    @Test
    void theMomentIsSaidInWords() {
        try (var trip = world.open(RealDrivesTest.SEAT)) {
            trip.clickStrip("vehicle.speed", 250);
            assertThat(trip.text(".tp-trip [role=status]")).contains("Speed ").contains("km/h");
            var slider = trip.page.locator("[data-strip='vehicle.speed'] [role=slider]");
            assertThat(TripPage.plain(slider.getAttribute("aria-valuetext"))).contains(" km/h at 4:");
        }
    }
}
