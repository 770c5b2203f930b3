package org.truegrade.checks.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.truegrade.analysis.drive.Import;
import org.truegrade.dashboard.Server;
import org.truegrade.dashboard.ServerSettings;
import org.truegrade.dashboard.access.Accounts;
import org.truegrade.dashboard.access.EntryLinks;
import org.truegrade.trip.TripFolder;

/** The real server on a free port with an empty data folder, and a browser that is signed in. */
final class World implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_AGAIN_MS = 300;

    final Path inbox;
    final String base;
    private final Path folder;
    private final ConfigurableApplicationContext server;
    private final Chromium chromium = new Chromium();
    private final BrowserContext keeper;
    private final Map<String, String> ids = new HashMap<>();

    private World(Path folder) {
        this.folder = folder;
        inbox = folder.resolve("inbox");
        var data = folder.resolve("data");
        server = Server.start(new ServerSettings(data, inbox, "127.0.0.1", 0, Server.h2(data)));
        var web = Objects.requireNonNull(((ServletWebServerApplicationContext) server).getWebServer(), "web server");
        base = "http://127.0.0.1:" + web.getPort() + "/";
        keeper = chromium.browser.newContext();
        var page = keeper.newPage();
        page.navigate(base + "enter/" + server.getBean(EntryLinks.class).issue(Accounts.ADMIN));
        page.close();
    }

    /** The models of this checkout, unless others were named. */
    private static final String MODELS = "TRUEGRADE_MODELS";

    static World start() {
        try {
            if (System.getProperty(MODELS) == null && System.getenv(MODELS) == null && Files.isDirectory(models())) {
                System.setProperty(MODELS, models().toString());
            }
            var folder = Files.createTempDirectory("truegrade-page");
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("inbox"));
            return new World(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path models() {
        return Path.of("..", "models").toAbsolutePath().normalize();
    }

    /** Skips a test that needs the network where no model is at hand. */
    static void assumeARoadModel() {
        Assumptions.assumeTrue(
                System.getProperty(MODELS) != null || System.getenv(MODELS) != null,
                "no road model in models/: skipped");
    }

    /** A real recording on the server, imported and analysed once a run; returns the id of its (first) trip. */
    String trip(String drive) {
        return ids.computeIfAbsent(drive, name -> {
            var id = bring(name);
            await(id, "ready");
            return id;
        });
    }

    /** Imports a recording into the inbox, without waiting for the server. */
    String bring(String drive) {
        try {
            var folders = Import.drive(Recordings.of(drive), inbox, Import.Options.NONE)
                    .folders();
            return TripFolder.info(folders.getFirst()).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a copy of a trip folder into the inbox; returns the trip's id. */
    String deliver(Path trip) {
        try {
            var arriving = Files.createTempDirectory(inbox, ".arriving-");
            try (var files = Files.list(trip)) {
                for (var file : files.toList()) {
                    Files.copy(file, arriving.resolve(file.getFileName()));
                }
            }
            Files.move(arriving, inbox.resolve(trip.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            return TripFolder.info(trip).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a trip is in this state: ready, failed. */
    void await(String id, String state) {
        waitFor(() -> {
            var answer = keeper.request().get(api(id) + "page");
            if (!answer.ok()) {
                return false; // not taken in yet
            }
            var page = JsonParser.parseString(answer.text()).getAsJsonObject();
            var now = page.get("state").getAsString();
            if (now.equals("failed") && !state.equals(now)) {
                throw new AssertionError("the analysis failed: " + page.get("failure"));
            }
            return now.equals(state);
        });
    }

    String api(String id) {
        return base + "api/trips/" + id + "/";
    }

    /** The trip's folder inside the server's data folder. */
    Path stored(String id) throws IOException {
        try (var inside = Files.list(folder.resolve("data/trips").resolve(id))) {
            return inside.filter(path -> Files.exists(path.resolve("trip.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void waitFor(BooleanSupplier condition) {
        var pause = keeper.newPage();
        try {
            for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK_AGAIN_MS) {
                if (condition.getAsBoolean()) {
                    return;
                }
                pause.waitForTimeout(LOOK_AGAIN_MS);
            }
        } finally {
            pause.close();
        }
        throw new AssertionError("nothing within " + PATIENCE);
    }

    /** What the server says of a trip. */
    JsonObject described(String id) {
        var answer = keeper.request().get(api(id) + "page");
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    /** A new window, signed in. */
    BrowserContext window(Screen screen, ColorScheme scheme) {
        return chromium.browser.newContext(screen.options(scheme).setStorageState(keeper.storageState()));
    }

    TripPage open(String drive, Screen screen, ColorScheme scheme, String query) {
        var id = trip(drive);
        var address = base + "trips/" + id + query;
        return new TripPage(
                window(screen, scheme), address, described(id).get("duration_s").getAsDouble());
    }

    TripPage open(String drive) {
        return open(drive, Screen.WIDE, ColorScheme.LIGHT, "");
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
