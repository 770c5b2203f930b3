package org.truegrade.checks.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of every state of the pages, wide and narrow, light and dark, into the folder that the property
 * {@code truegrade.pictures} names. {@code bench/screenshots} starts it; it is no check.
 */
@BrowserTest
@EnabledIfSystemProperty(named = PicturesTest.FOLDER, matches = ".+", disabledReason = "started by bench/screenshots")
class PicturesTest {
    static final String FOLDER = "truegrade.pictures";

    /** A trip folder of the simulated drive, which is the one that has everything; left out where none is named. */
    private static final String SIMULATED = "truegrade.pictures.simulated";

    private static final String READY = ".tp-chart .tp-axis span";

    private final World world;
    private final Path folder = Path.of(System.getProperty(FOLDER));

    PicturesTest(World world) {
        this.world = world;
    }

    @Test
    void everyStateOnEveryScreen() throws IOException {
        Files.createDirectories(folder);
        listed("no-trips");
        trip("half-moon-bay", RealDrivesTest.HALF_MOON_BAY, "?t=60");
        trip("seat-leon", RealDrivesTest.SEAT, "");
        trip("silverado", RealDrivesTest.SILVERADO, "?t=2");
        trip("san-mateo", RealDrivesTest.SAN_MATEO, "?t=40");
        if (System.getProperty(SIMULATED) != null) {
            var id = world.deliver(Path.of(System.getProperty(SIMULATED)));
            world.await(id, "ready");
            take("simulated", id, "", READY);
        }
        take("analysing", world.trip(RealDrivesTest.SEAT), "", ".tp-waiting", States::analysing);
        take("failed", world.trip(RealDrivesTest.SEAT), "", ".tp-waiting", States::failed);
        listed("trips");
    }

    private void trip(String name, String drive, String query) {
        take(name, world.trip(drive), query, READY);
    }

    private void take(String name, String id, String query, String until) {
        take(name, id, query, until, page -> {});
    }

    private void take(String name, String id, String query, String until, Consumer<Page> before) {
        for (var screen : Screen.values()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var window = world.window(screen, scheme)) {
                    var page = window.newPage();
                    before.accept(page);
                    page.navigate(world.base + "trips/" + id + query);
                    page.waitForSelector(until);
                    if (query.isEmpty() && page.locator(".tp-mark").count() > 0) {
                        page.keyboard().press("Shift+ArrowRight");
                    }
                    save(page, name, screen, scheme);
                }
            }
        }
    }

    private void listed(String name) {
        for (var screen : Screen.values()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var window = world.window(screen, scheme)) {
                    var page = window.newPage();
                    page.navigate(world.base);
                    page.waitForSelector("h1");
                    save(page, name, screen, scheme);
                }
            }
        }
    }

    private void save(Page page, String name, Screen screen, ColorScheme scheme) {
        page.waitForTimeout(1500); // the frame of the video and the picture of the classifier
        var file = name + "-" + screen.width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file.toLowerCase(Locale.ROOT))));
    }
}
