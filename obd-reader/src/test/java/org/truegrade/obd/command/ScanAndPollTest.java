package org.truegrade.obd.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.TestVehicle;

/** The commands as people type them, against a simulated adapter on a pseudo-terminal. */
@Timeout(60)
class ScanAndPollTest {
    private static CommandOnPort run(String... arguments) throws IOException {
        return CommandOnPort.run(Personality.GENUINE_21, new TestVehicle(), arguments);
    }

    @Test
    void scanNamesAdapterBusAndValues() throws Exception {
        var shown = run("scan");
        assertThat(shown.status()).isZero();
        assertThat(shown.err())
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
        var shown = run("scan", "--json");
        assertThat(shown.status()).isZero();
        var found = new ObjectMapper().readTree(shown.out());
        assertThat(found.get("protocol").asText()).isEqualTo("6");
        assertThat(found.get("chip").asText()).isEqualTo("elm327");
        assertThat(found.get("multiple_pids").asBoolean()).isTrue();
        assertThat(found.get("supported").get("7E8").toString()).contains("\"0C\"");
    }

    @Test
    void pollGivesOneObjectAValueAndSaysAtTheEndHowTheyCame() throws Exception {
        var shown = run("poll", "--seconds", "3", "--signals", "engine.speed,engine.coolant@1", "--json");
        assertThat(shown.status()).isZero();
        var lines = shown.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (var line : lines) {
            var value = new ObjectMapper().readTree(line);
            assertThat(value.get("value").asDouble())
                    .isEqualTo(value.get("signal").asText().equals("engine.speed") ? 1726 : 90);
        }
        assertThat(shown.err()).contains("connected:").contains("answers a second");
    }

    @Test
    void whatPollLearnsIsKeptWhereItIsTold(@TempDir Path folder) throws Exception {
        var kept = folder.resolve("adapter.json");
        assertThat(run("poll", "--seconds", "3", "--json", "--keep", kept.toString())
                        .status())
                .isZero();
        var adapter = new ObjectMapper().readTree(kept.toFile()).get("adapter");
        assertThat(adapter.get("version").asText()).isEqualTo("ELM327 v2.1");
        assertThat(adapter.get("protocol").asText()).isEqualTo("6");
    }

    @Test
    void aSignalThatNobodyKnowsIsWrongUsage() throws Exception {
        assertThat(run("poll", "--signals", "engine.sped").status()).isNotZero();
        assertThat(run("scan", "--protocol", "Z").status()).isNotZero();
    }
}
