package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.trip.SystemTicker;

/**
 * Our session on somebody else's idea of an adapter: the open ELM327-emulator, a tool of its own that {@code bench/obd}
 * installs into {@code build/obd-peers}. Nothing of it is shipped; without it the test is skipped.
 */
@Timeout(120)
class EmulatorPeerTest {
    private static final Path EMULATOR = Path.of("../build/obd-peers/bin/elm");
    private static final long LONGEST_START_NS = 30_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void aSessionUnderstandsTheOpenEmulator() throws Exception {
        assumeTrue(
                Files.isExecutable(EMULATOR),
                "skipped: ELM327-emulator is not installed in build/obd-peers (bench/obd installs it)");
        var batch = folder.resolve("port.txt");
        var emulator = new ProcessBuilder(EMULATOR.toString(), "-b", batch.toString(), "-s", "car")
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createFile(folder.resolve("nothing")).toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var line = new SerialPorts(port(batch), OptionalInt.of(38_400)).open()) {
            var session = Session.open(line);
            assertThat(session.version()).contains("ELM327");
            assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
            var adapter = session.adapter().orElseThrow();
            assertThat(adapter.protocol()).isEqualTo('6');
            assertThat(adapter.offered()).contains(0x0C, 0x0D, 0x05);
            var pids = Stream.of(0x0C, 0x0D, 0x05).map(Pids::known).toList();
            for (int i = 0; i < 50; i++) {
                var reply = session.live(pids);
                assertThat(reply).as("round " + i).isInstanceOf(Reply.Values.class);
                assertThat(value((Reply.Values) reply, pids.get(0))).isBetween(0.0, 8000.0);
                assertThat(value((Reply.Values) reply, pids.get(1))).isBetween(0.0, 255.0);
                assertThat(value((Reply.Values) reply, pids.get(2))).isBetween(-40.0, 150.0);
            }
        } finally {
            emulator.destroy();
            if (!emulator.waitFor(5, TimeUnit.SECONDS)) {
                emulator.destroyForcibly();
            }
        }
    }

    private static double value(Reply.Values values, Pid pid) {
        return pid.value(values.data(pid).orElseThrow());
    }

    /** The emulator writes the path of its pseudo-terminal into the first line. */
    private static String port(Path batch) throws IOException, InterruptedException {
        var ticker = new SystemTicker();
        long end = ticker.nanos() + LONGEST_START_NS;
        while (ticker.nanos() < end) {
            if (Files.exists(batch)) {
                var first = Files.readAllLines(batch).stream().findFirst().orElse("");
                if (first.startsWith("/dev/")) {
                    return first.strip();
                }
            }
            ticker.sleepUntil(ticker.nanos() + 100_000_000);
        }
        throw new IOException("the emulator did not start within 30 s");
    }
}
