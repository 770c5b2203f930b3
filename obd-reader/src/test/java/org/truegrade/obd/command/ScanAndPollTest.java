package org.truegrade.obd.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;
import picocli.CommandLine;

/** The commands as people type them, against a simulated adapter on a pseudo-terminal. */
@Timeout(60)
class ScanAndPollTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) throws Exception {
        var adapter = Personality.GENUINE_21.adapter(
                new TestVehicle(), Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
        try (var port = AdapterOnTerminal.serve(adapter)) {
            var all = new String[arguments.length + 2];
            System.arraycopy(arguments, 0, all, 0, arguments.length);
            all[arguments.length] = "--port";
            all[arguments.length + 1] = port.path().toString();
            return new CommandLine(new ObdMain.Obd())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(all);
        }
    }

    @Test
    void scanNamesAdapterBusAndValues() throws Exception {
        assertThat(run("scan")).isZero();
        assertThat(err.toString())
                .contains(
                        "adapter ELM327 v2.1",
                        "yes several values in one request",
                        "13.9 V",
                        "ISO 15765-4 (CAN, 11 bit")
                .contains("computer 7E8:")
                .containsPattern("0C +rpm");
    }

    @Test
    void scanSaysTheSameToPrograms() throws Exception {
        assertThat(run("scan", "--json")).isZero();
        var found = new ObjectMapper().readTree(out.toString());
        assertThat(found.get("protocol").asText()).isEqualTo("6");
        assertThat(found.get("chip").asText()).isEqualTo("elm327");
        assertThat(found.get("multiple_pids").asBoolean()).isTrue();
        assertThat(found.get("supported").get("7E8").toString()).contains("\"0C\"");
    }

    @Test
    void pollGivesOneObjectAValueAndSaysAtTheEndHowTheyCame() throws Exception {
        assertThat(run("poll", "--seconds", "3", "--signals", "engine.speed,engine.coolant@1", "--json"))
                .isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (var line : lines) {
            var value = new ObjectMapper().readTree(line);
            assertThat(value.get("value").asDouble())
                    .isEqualTo(value.get("signal").asText().equals("engine.speed") ? 1726 : 90);
        }
        assertThat(err.toString()).contains("connected:").contains("answers a second");
    }

    @Test
    void aSignalThatNobodyKnowsIsWrongUsage() throws Exception {
        assertThat(run("poll", "--signals", "engine.sped")).isNotZero();
        assertThat(run("scan", "--protocol", "Z")).isNotZero();
    }
}
