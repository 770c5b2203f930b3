package org.truegrade.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.analysis.drive.Import;

/** A trip that is not ready says how far it is or what went wrong, and opens by itself. */
@BrowserTest
class StatesTest {
    private final World world;

    StatesTest(World world) {
        this.world = world;
    }

    @Test
    void whileATripIsAnalysedThePageSaysTheStageAndOpensByItself() {
        var id = world.trip(RealDrivesTest.SEAT);
        try (var window = world.window(Screen.WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            States.analysing(page);
            page.navigate(world.base + "trips/" + id);
            assertThat(page.locator(".tp-state")).containsText("Looking at the road");
            assertThat(page.locator("[role=progressbar]")).hasAttribute("aria-valuenow", "40");
            States.asTheyAre(page);
            assertThat(page.locator(".tp-chart")).isVisible();
        }
    }

    @Test
    void aFailureIsNamedAndTheTripCanBeAnalysedAgainOnceItsCauseIsGone(@TempDir Path folder) throws IOException {
        var trip = Import.drive(Recordings.of("trips/clip-14-silverado"), folder, Import.Options.NONE)
                .folders()
                .getFirst();
        Files.writeString(trip.resolve("road.avro"), "no road estimates at all");
        var id = world.deliver(trip);
        world.await(id, "failed");
        try (var window = world.window(Screen.PHONE, ColorScheme.DARK)) {
            var page = window.newPage();
            page.navigate(world.base + "trips/" + id);
            assertThat(page.locator(".tp-state")).containsText("The analysis failed");
            assertThat(page.locator(".tp-state")).containsText("road.avro");
            Files.delete(world.stored(id).resolve("road.avro"));
            page.getByText("Analyse again").click();
            assertThat(page.locator(".tp-chart"))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(60_000));
        }
    }
}
