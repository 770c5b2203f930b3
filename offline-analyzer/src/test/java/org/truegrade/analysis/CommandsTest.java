package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.trip.Commands;

class CommandsTest {
    @TempDir
    private Path temp = Path.of("");

    private record Ran(int code, String out, String err) {}

    @Test
    void aLogGoesAllTheWayToAnAssessmentACardAndAnExplanation() throws Exception {
        var imported = run(
                "import",
                "--drive",
                braking().toString(),
                "--out",
                temp.resolve("trips").toString());
        var trip = imported.out().strip();

        var json = run("analyze", trip, "--json");
        var root = new ObjectMapper().readTree(json.out());
        var card = run("report", trip);
        var why = run("explain", trip, "e1");

        assertThat(imported.code()).isZero();
        assertThat(root.path("score").path("scorable").asBoolean()).isTrue();
        assertThat(root.path("ledger").path("lines").path(0).path("rule").asText())
                .isEqualTo("harsh_braking");
        assertThat(Path.of(card.out().strip())).exists();
        assertThat(why.out()).contains("Harsh braking e1", "points counted", "Nobody saw the road");
        assertThat(run("analyze", trip, "--json").out()).isEqualTo(json.out());
    }

    @Test
    void whatCannotBeDoneIsOneLineAndCodeOne() throws Exception {
        var trip = run(
                        "import",
                        "--drive",
                        braking().toString(),
                        "--out",
                        temp.resolve("trips").toString())
                .out()
                .strip();

        for (var ran : new Ran[] {
            run("import", "--drive", temp.resolve("none.csv").toString(), "--out", temp.toString()),
            run(
                    "import",
                    "--drive",
                    braking().toString(),
                    "--out",
                    temp.resolve("b").toString(),
                    "--zone",
                    "Mars/North"),
            run("analyze", temp.toString()),
            run("explain", trip, "e99")
        }) {
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(ran.err().strip().lines()).as(ran.err()).hasSize(1);
            assertThat(ran.out()).isEmpty();
        }
    }

    /** 30 s at 108 km/h, then from there to 54 in 2.5 s: 6 m/s², then 30 s at 54; 1.4 km. */
    private Path braking() throws Exception {
        var rows = IntStream.range(0, 320)
                .mapToObj(i -> i * 0.2)
                .map(t -> t + "," + (t < 30 ? 108 : Math.max(54, 108 - (t - 30) * 6 * 3.6)))
                .collect(Collectors.joining("\n"));
        return Files.writeString(temp.resolve("braking.csv"), "time_s,speed_kmh\n" + rows + "\n");
    }

    /** As {@link Commands} runs it, with both streams caught. */
    private static Ran run(String... args) {
        var realOut = System.out;
        var realErr = System.err;
        var caughtOut = new ByteArrayOutputStream();
        var caughtErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
        try {
            int code = Commands.run(new AnalysisMain(), args);
            return new Ran(
                    code, caughtOut.toString(StandardCharsets.UTF_8), caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
