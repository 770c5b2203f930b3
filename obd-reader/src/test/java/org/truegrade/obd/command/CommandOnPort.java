package org.truegrade.obd.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.Timing;
import picocli.CommandLine;

/** A command as people type it, run against a simulated adapter on a pseudo-terminal. */
record CommandOnPort(int status, String out, String err) {
    static CommandOnPort run(Personality personality, Ecu vehicle, String... arguments) throws IOException {
        var adapter = personality.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
        try (var port = AdapterOnTerminal.serve(adapter)) {
            var out = new StringWriter();
            var err = new StringWriter();
            int status = new CommandLine(new ObdMain.Obd())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(Stream.concat(
                                    Stream.of(arguments),
                                    Stream.of("--port", port.path().toString()))
                            .toArray(String[]::new));
            return new CommandOnPort(status, out.toString(), err.toString());
        }
    }
}
