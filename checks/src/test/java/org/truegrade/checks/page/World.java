package org.truegrade.checks.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.truegrade.dashboard.Server;
import org.truegrade.dashboard.ServerSettings;
import org.truegrade.dashboard.access.Accounts;
import org.truegrade.dashboard.access.EntryLinks;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** The real server on a free port with an empty data folder, and a browser that is signed in. */
final class World implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final ServerSettings settings;
    private final ConfigurableApplicationContext server;
    private final Chromium chromium;
    private final String base;
    private final Map<String, String> ids = new HashMap<>();

    private World(Path folder) {
        this.folder = folder;
        var data = folder.resolve("data");
        settings = new ServerSettings(data, folder.resolve("inbox"), "127.0.0.1", 0, Server.h2(data));
        server = Server.start(settings);
        base = "http://127.0.0.1:" + ((ServletWebServerApplicationContext) server).getWebServer().getPort() + "/";
        chromium = new Chromium();
    }

    static World start() {
        try {
            var folder = Files.createTempDirectory("truegrade-page");
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("inbox"));
            return new World(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
