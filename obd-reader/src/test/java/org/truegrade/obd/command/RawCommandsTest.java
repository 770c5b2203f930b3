package org.truegrade.obd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;
import picocli.CommandLine;

/** {@code obd terminal}, {@code obd record} and {@code obd replay} on a pseudo-terminal. */
@Timeout(60)
class RawCommandsTest {
    @TempDir
    private Path folder;

    private final SimulatedAdapter adapter = new SimulatedAdapter(new TestVehicle());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AdapterOnTerminal port;

    @BeforeEach
    void plugIn() throws IOException {
        port = AdapterOnTerminal.serve(adapter);
    }

    @AfterEach
    void pullOut() {
        port.close();
    }

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int typed(String text, String... args) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(new TerminalCommand(), args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatIsTypedIsAnswered() {
        assertThat(typed("ATE0\n0100\n010D\n", "--port", port.path().toString(), "--baud", "38400"))
                .isZero();
        assertThat(out.toString()).contains("OK").contains("SEARCHING...").contains("41 0D 32");
    }

    @Test
    void whatTheAdapterWouldRememberIsRefusedUnlessAllowed() {
        typed("ATPP 2A ON\nATI\n", "--port", port.path().toString(), "--baud", "38400");
        assertThat(err.toString()).contains("ATPP 2A ON").contains("--allow-writes");
        assertThat(out.toString()).contains("ELM327 v1.4b");
        assertThat(adapter.memoryWrites()).isEmpty();
        typed("ATPP 2A ON\n", "--port", port.path().toString(), "--baud", "38400", "--allow-writes");
        assertThat(adapter.memoryWrites()).containsExactly("ATPP2AON");
    }

    @Test
    void aProtocolThatWouldBeStoredIsRefusedWithTheCommandThatIsNot() {
        typed("ATSP6\nATTP6\n", "--port", port.path().toString(), "--baud", "38400");
        assertThat(err.toString()).contains("ATSP6").contains("ATTP").contains("--allow-writes");
        assertThat(out.toString()).contains("OK");
        assertThat(adapter.memoryWrites()).isEmpty();
    }

    @Test
    void aTerminalSessionIsWrittenDown() throws IOException {
        var file = folder.resolve("talk.jsonl");
        typed("ATI\nATRV\n", "--port", port.path().toString(), "--baud", "38400", "--record", file.toString());
        assertThat(Files.readAllLines(file))
                .anySatisfy(line ->
                        assertThat(line).contains("\"request\":\"ATRV\"").contains("13.9V"));
    }

    @Test
    void pollingIsWrittenDownWithWhatCame() throws IOException {
        var file = folder.resolve("poll.jsonl");
        assertThat(run(
                        new RecordCommand(),
                        file.toString(),
                        "--seconds",
                        "1",
                        "--port",
                        port.path().toString(),
                        "--baud",
                        "38400"))
                .isZero();
        assertThat(err.toString()).contains("exchanges with").doesNotContain(" 0 values");
        assertThat(Files.readString(file)).contains("7E8");
        assertThat(run(new ReplayCommand(), file.toString(), "--seconds", "0.1"))
                .isZero();
        assertThat(out.toString().strip()).startsWith("/dev/");
    }
}
