package org.truegrade.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code truegrade serve}: runs until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The fleet server: takes trips in, analyses them, shows them on a web page.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder (else TRUEGRADE_DATA, else ./data)",
            defaultValue = "${env:TRUEGRADE_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "folder that is watched for new trips (else inbox in the data folder)")
    private @Nullable Path inbox;

    @Option(names = "--port", paramLabel = "N", description = "default 8080; 0 takes any free one")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "address to listen on; the default 127.0.0.1 is reachable from this machine only")
    private String bind = "127.0.0.1";

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            description = "jdbc:postgresql://… instead of the H2 file in the data folder;"
                    + " user and password by TRUEGRADE_DB_USER and TRUEGRADE_DB_PASSWORD")
    private @Nullable String database;

    @Override
    public Integer call() throws ServeFailure, IOException, InterruptedException {
        var settings = settings();
        try (var _ = DataFolder.claim(settings.data())) {
            checkPort(settings);
            checkDatabase();
            makeInbox(settings.inbox());
            var closed = new CountDownLatch(1);
            Server.start(settings, (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
            closed.await();
        }
        return 0;
    }

    private ServerSettings settings() throws ServeFailure {
        if (port < 0 || port > 65535) {
            throw new ServeFailure("--port " + port + ": a port is a number from 0 to 65535");
        }
        var folder = data.toAbsolutePath().normalize();
        var watched =
                inbox == null ? folder.resolve("inbox") : inbox.toAbsolutePath().normalize();
        var url = database == null ? Server.h2(folder) : database;
        return new ServerSettings(folder, watched, bind, port, url);
    }

    /** Before the slow start, so that the answer comes at once. */
    private static void checkPort(ServerSettings settings) throws ServeFailure {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
        } catch (IOException e) {
            throw new ServeFailure("cannot listen on " + settings.bind() + ":" + settings.port() + " (" + e.getMessage()
                    + "): stop what listens there, or choose another with --port or --bind");
        }
    }

    private void checkDatabase() throws ServeFailure {
        if (database == null) {
            return;
        }
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new ServeFailure("--db takes jdbc:postgresql://HOST/NAME; without --db the server uses its own file");
        }
        var user = Objects.requireNonNullElse(System.getenv(Server.DB_USER), Server.DEFAULT_DB_USER);
        var password = Objects.requireNonNullElse(System.getenv(Server.DB_PASSWORD), "");
        try {
            DriverManager.getConnection(database, user, password).close();
        } catch (SQLException e) {
            var place = database.replaceFirst("\\?.*", ""); // what follows may be a password
            throw new ServeFailure("the database " + place + " does not let " + user + " in ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "): check the address, "
                    + Server.DB_USER + " and " + Server.DB_PASSWORD);
        }
    }

    private static void makeInbox(Path inbox) throws ServeFailure {
        try {
            Files.createDirectories(inbox);
        } catch (IOException e) {
            throw new ServeFailure("the inbox " + inbox + " cannot be made (" + e
                    + "): choose a folder that can be written with --inbox");
        }
    }
}
