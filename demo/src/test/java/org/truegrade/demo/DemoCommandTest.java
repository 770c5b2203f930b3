package org.truegrade.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.TripFolder;
import picocli.CommandLine;

/** The command with a stand-in for the project's script, which plays import and serve. */
@Timeout(120)
class DemoCommandTest {
    private static final String SERVE = """
            #!/bin/sh
            # serve --data D --inbox I --port P, or import --drive X --out O
            if [ "$1" = import ]; then
              echo "truegrade: $3 is no drive that can be read" >&2
              exit 1
            fi
            echo $$ > "$3/serve.pid"
            echo "ready http://127.0.0.1:1/"
            echo "enter http://127.0.0.1:1/enter/once"
            while sleep 0.1; do
              for trip in "$5"/*/trip.json; do
                [ -f "$trip" ] || continue
                echo "analysed $(sed -n 's/.*"id" *: *"\\([0-9a-f]*\\)".*/\\1/p' "$trip") 86"
                exec sleep 100
              done
            done
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aHome() throws IOException {
        script(SERVE);
        System.setProperty("truegrade.home", folder.toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("truegrade.home");
    }

    private void script(String text) throws IOException {
        var script = Files.writeString(folder.resolve("truegrade"), text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int demo(String... more) {
        var command = new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                });
        var arguments = new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--seconds", "3"));
        arguments.addAll(List.of(more));
        return command.execute(arguments.toArray(String[]::new));
    }

    @Test
    void theTripGoesIntoTheInboxAndTheAddressOfItsPageIsPrinted() throws Exception {
        assertThat(demo("--once")).as(err.toString()).isZero();
        Path trip;
        try (var all = Files.list(folder.resolve("data/inbox"))) {
            trip = all.toList().getFirst();
        }
        var reading = TripFolder.read(trip);
        assertThat(reading.damages()).isEmpty();
        assertThat(out.toString().strip())
                .isEqualTo("http://127.0.0.1:1/enter/once?to=trips/"
                        + reading.trip().info().id());
        assertThat(err.toString()).contains("score 86");
        assertThat(folder.resolve("data/demo/" + trip.getFileName() + ".truth.csv"))
                .as("the truth is beside the work, not in the trip and not in the inbox")
                .exists();
        var server = Long.parseLong(
                Files.readString(folder.resolve("data/serve.pid")).strip());
        assertThat(ProcessHandle.of(server).map(ProcessHandle::isAlive).orElse(false))
                .as("the server ends with the demo")
                .isFalse();
    }

    @Test
    void whatTheImportSaysOfABadDriveIsWhatTheDemoSays() {
        assertThat(demo("--once", "--drive", "/nowhere")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("/nowhere is no drive that can be read");
    }

    @Test
    void aServerThatDoesNotStartIsNamedByItsOwnWords() throws Exception {
        script("#!/bin/sh\necho 'truegrade: cannot listen on 127.0.0.1:80' >&2\nexit 1\n");
        assertThat(demo("--once")).isEqualTo(1);
        assertThat(err.toString()).contains("the server stopped: cannot listen on 127.0.0.1:80");
    }

    @Test
    void withoutAServerTheFolderIsPrinted() throws Exception {
        assertThat(demo("--no-serve")).isZero();
        assertThat(TripFolder.read(Path.of(out.toString().strip())).damages()).isEmpty();
    }
}
