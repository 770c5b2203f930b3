package org.truegrade.obd.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a client in a process of its own, on the processor that the adapter does not use. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_S = 180;

    /** What a client has measured of itself. */
    record Measure(double roundsPerS, double cpuMsPerRound, double firstS, double againS) {}

    private Client() {}

    static Measure java(String kind, Path port, int rate, double warmS, double seconds)
            throws IOException, InterruptedException {
        var command = pinned();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ClientMain.class.getName(),
                kind,
                port.toString(),
                Integer.toString(rate),
                Double.toString(warmS),
                Double.toString(seconds)));
        return run(command);
    }

    static Measure python(Peers peers, String mode, Path port, int rate, double seconds)
            throws IOException, InterruptedException {
        var command = pinned();
        command.addAll(List.of(
                peers.python().toString(),
                peers.script().toString(),
                mode,
                port.toString(),
                Integer.toString(rate),
                Double.toString(seconds)));
        return run(command);
    }

    /** On the last processor; the adapter is on the first. */
    static List<String> pinned() {
        return new ArrayList<>(
                Boolean.getBoolean("truegrade.bench.pinned")
                        ? List.of("taskset", "-c", System.getProperty("truegrade.bench.client-cpu", "1"))
                        : List.of());
    }

    static Measure run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("{")) {
                    return measure(JSON.readTree(line));
                }
            }
            throw new IOException("a client gave no measure: " + String.join(" ", command));
        } finally {
            if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static Measure measure(JsonNode json) {
        return new Measure(
                json.path("rounds_per_s").asDouble(),
                json.path("cpu_ms_per_round").asDouble(),
                json.path("first_s").asDouble(),
                json.path("again_s").asDouble());
    }
}
