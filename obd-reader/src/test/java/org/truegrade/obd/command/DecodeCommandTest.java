package org.truegrade.obd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DecodeCommandTest {
    private static final String GOOD = "{\"name\":\"n\",\"request\":\"010D\",\"reply\":\"41 0D 32 \\r\\r>\"}";

    @TempDir
    private Path folder = Path.of("");

    private List<String> decoded(String text, String... options) throws IOException {
        var file = folder.resolve("in.jsonl");
        Files.writeString(file, text);
        var out = new StringWriter();
        var command = new CommandLine(new DecodeCommand()).setOut(new PrintWriter(out));
        var args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(options));
        assertThat(command.execute(args.toArray(String[]::new))).isZero();
        return out.toString().lines().toList();
    }

    @Test
    void eachLineHasItsResultAndABadOneIsSaid() throws IOException {
        assertThat(decoded(GOOD + "\nnot json\n\n[1]\n" + GOOD + " x\n{\"request\":\"03\"}\n" + GOOD))
                .containsExactly(
                        "{\"name\":\"n\",\"values\":{\"speed_kmh\":50}}",
                        "{\"error\":\"BAD_LINE\",\"line\":2}",
                        "{\"error\":\"BAD_LINE\",\"line\":3}",
                        "{\"error\":\"BAD_LINE\",\"line\":4}",
                        "{\"error\":\"BAD_LINE\",\"line\":5}",
                        "{\"error\":\"BAD_LINE\",\"line\":6}",
                        "{\"name\":\"n\",\"values\":{\"speed_kmh\":50}}");
    }

    @Test
    void repliesInPiecesGiveTheSame() throws IOException {
        var whole = decoded(GOOD);
        assertThat(decoded(GOOD, "--chunks", "bytes")).isEqualTo(whole);
        assertThat(decoded(GOOD, "--chunks", "random:42")).isEqualTo(whole);
    }
}
