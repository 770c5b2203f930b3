package org.truegrade.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.truegrade.dashboard.access.EntryLinks;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.TripState;
import org.truegrade.dashboard.trips.TripTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a free port with a folder of its own, and a reader with cookies. */
public final class RunningServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final ConfigurableApplicationContext application;
    private final ServerSettings settings;
    private final HttpClient client;

    public RunningServer(Path data) throws IOException {
        settings = new ServerSettings(data, data.resolve("inbox"), "127.0.0.1", 0, Server.h2(data));
        Files.createDirectories(settings.inbox());
        application = Server.start(settings);
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public ServerSettings settings() {
        return settings;
    }

    public String newLink() {
        return "enter/" + application.getBean(EntryLinks.class).issue("admin");
    }

    /** Follows a link that signs in once. */
    public RunningServer signedIn() throws IOException, InterruptedException {
        get(newLink());
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** Waits for the one trip of the server to come to an end, good or bad. */
    public TripEntry theTrip() throws InterruptedException {
        var table = application.getBean(TripTable.class);
        for (int i = 0; i < 600; i++) {
            var trips = table.newest(2);
            if (trips.size() == 1
                    && (trips.getFirst().state() == TripState.READY
                            || trips.getFirst().state() == TripState.FAILED)) {
                return trips.getFirst();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no trip came to an end within a minute: " + table.newest(5));
    }

    public <T> T part(Class<T> type) {
        return Objects.requireNonNull(application.getBean(type));
    }

    private URI uri(String path) {
        var server = ((ServletWebServerApplicationContext) application).getWebServer();
        return URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).getPort() + "/" + path);
    }

    @Override
    public void close() {
        application.close();
    }
}
