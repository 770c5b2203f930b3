package org.truegrade.obd.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.truegrade.obd.Session;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;

/** Engine speed is asked for, and what comes holds none ({@code damaged.csv}): whoever gives a number gives a wrong one. */
final class DamagedAnswers {
    /** @param reply as the adapter prints it; {@code |} ends a line */
    record Case(String name, String reply) {}

    private static final int ALWAYS = 1_000_000;

    private DamagedAnswers() {}

    static List<Case> cases() throws IOException {
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(DamagedAnswers.class.getResourceAsStream("damaged.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream()
                    .map(row -> new Case(row.getField("name"), row.getField("reply")))
                    .toList();
        }
    }

    /** Names of the cases that gave a number. */
    static List<String> ours() throws IOException {
        var numbers = new ArrayList<String>();
        var pids = List.of(Pids.known(0x0C));
        for (var damaged : cases()) {
            var adapter = adapter();
            try (var port = AdapterOnTerminal.serve(adapter);
                    var line = new SerialPorts(port.path().toString(), OptionalInt.of(38_400)).open()) {
                var session = Session.open(line);
                session.findVehicle();
                session.live(pids);
                answerWith(adapter, damaged);
                for (int i = 0; i < 2; i++) {
                    if (ask(session) instanceof Reply.Values values
                            && values.data(pids.getFirst()).isPresent()) {
                        numbers.add(damaged.name());
                        break;
                    }
                }
            }
        }
        return numbers;
    }

    private static Reply ask(Session session) {
        try {
            return session.live(List.of(Pids.known(0x0C)));
        } catch (IOException e) {
            return new Reply.TimedOut(String.valueOf(e.getMessage()));
        }
    }

    private static SimulatedAdapter adapter() {
        return Personality.GENUINE.adapter(new TestVehicle(), Timing.NONE, () -> 13.9);
    }

    private static void answerWith(SimulatedAdapter adapter, Case damaged) {
        adapter.faults().answerWith(damaged.reply().replace("|", "\r"), ALWAYS);
    }

    static String peer(Peers peers) throws IOException {
        var numbers = new ArrayList<String>();
        var adapter = adapter();
        try (var port = AdapterOnTerminal.serve(adapter)) {
            var process = SilentAdapter.start(peers, "damaged", port, 38_400);
            try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                    var in = process.outputWriter(StandardCharsets.UTF_8)) {
                for (var line = out.readLine(); line != null && !line.equals("READY"); line = out.readLine()) {
                    // its own start
                }
                for (var damaged : cases()) {
                    answerWith(adapter, damaged);
                    in.write(damaged.name() + "\n");
                    in.flush();
                    var answer = out.readLine();
                    if (answer == null) {
                        return numbers.size() + " until it ended itself at '" + damaged.name() + "': " + numbers;
                    }
                    if (!answer.endsWith("\t-")) {
                        numbers.add(answer.replace('\t', ' '));
                    }
                }
            } finally {
                process.destroy();
            }
        }
        return numbers.size() + " " + numbers;
    }
}
