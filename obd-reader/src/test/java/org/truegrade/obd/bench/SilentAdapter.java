package org.truegrade.obd.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.truegrade.obd.Session;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.trip.Ticker;

/** How long a caller waits on an adapter that says nothing any more. */
final class SilentAdapter {
    private static final int REQUESTS = 5;
    private static final int FOR_EVER = 1_000_000;

    private SilentAdapter() {}

    static double longestBlockS(Ticker ticker) throws IOException {
        var setting = BenchSetting.ALL.getFirst();
        double longest = 0;
        for (var personality : List.of(Personality.GENUINE, Personality.CLONE15, Personality.KLINE)) {
            var adapter = personality.adapter(new TestVehicle(), setting.timing(), () -> 13.9);
            try (var port = AdapterOnTerminal.serve(adapter);
                    var line = new SerialPorts(
                                    port.path().toString(),
                                    OptionalInt.of(setting.timing().rate()))
                            .open()) {
                var session = Session.open(line);
                session.findVehicle();
                var pids = Stream.of(0x0C).map(Pids::known).toList();
                session.live(pids);
                adapter.faults().mute(FOR_EVER);
                for (int i = 0; i < REQUESTS; i++) {
                    long before = ticker.nanos();
                    try {
                        session.live(pids);
                    } catch (IOException e) {
                        i = REQUESTS; // the session gives the adapter up: the port is opened anew
                    }
                    longest = Math.max(longest, (ticker.nanos() - before) / 1e9);
                }
            }
        }
        return longest;
    }

    static String peer(Peers peers) throws IOException, InterruptedException {
        var setting = BenchSetting.ALL.getFirst();
        var adapter = setting.adapter();
        try (var port = AdapterOnTerminal.serve(adapter)) {
            var process = start(peers, "silent", port, setting.timing().rate());
            try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                    var in = process.outputWriter(StandardCharsets.UTF_8)) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.equals("READY")) {
                        adapter.faults().mute(FOR_EVER);
                        in.write("go\n");
                        in.flush();
                    } else if (line.startsWith("{")) {
                        return line.replaceAll("[^0-9.]", "") + " s";
                    }
                }
                return "gave no measure";
            } finally {
                process.destroy();
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
    }

    static Process start(Peers peers, String mode, AdapterOnTerminal port, int rate) throws IOException {
        return new ProcessBuilder(
                        peers.python().toString(),
                        peers.script().toString(),
                        mode,
                        port.path().toString(),
                        String.format(Locale.ROOT, "%d", rate),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
