package org.truegrade.obd.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.truegrade.obd.Session;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;

/**
 * {@code bench/obd --model}: rounds of six values and single values a second that our session reaches on modelled adapters,
 * in simulated time, so that no machine's load is in it. The table of docs/obd.md.
 */
public final class ModelMain {
    private static final List<Pid> SIX =
            Stream.of(0x0C, 0x0D, 0x05, 0x04, 0x11, 0x0F).map(Pids::known).toList();
    private static final List<Integer> RATES = List.of(38_400, 115_200, 500_000);
    private static final List<Integer> P2_MS = List.of(10, 25, 50);
    private static final int ROUNDS = 50;

    private ModelMain() {}

    public static void main(String[] args) throws IOException {
        System.out.println("| adapter and bus | baud | P2 10 ms | P2 25 ms | P2 50 ms |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (var personality : List.of(
                Personality.GENUINE,
                Personality.CAN29,
                Personality.TWO_ECUS,
                Personality.SINGLE_PID,
                Personality.CLONE15,
                Personality.CLONE21,
                Personality.KLINE,
                Personality.KWP,
                Personality.VPW)) {
            for (int rate : RATES) {
                var cells = new ArrayList<String>();
                for (int p2 : P2_MS) {
                    cells.add(String.format(Locale.ROOT, "%.1f", rounds(personality, rate, p2)));
                }
                System.out.printf("| %s | %,d | %s |%n", personality.word(), rate, String.join(" | ", cells));
            }
        }
    }

    static double rounds(Personality personality, int rate, int p2Ms) throws IOException {
        var time = new LeapingTicker();
        var timing = Timing.modelled(rate, Duration.ofMillis(p2Ms));
        try (var line = new SimulatedLine(personality.adapter(new TestVehicle(), timing, () -> 13.9), time)) {
            var session = Session.open(line);
            session.findVehicle();
            session.focusOn(SIX);
            int together = session.mostPids();
            for (int i = 0; i < 5; i++) {
                round(session, together);
            }
            long before = time.nanos();
            for (int i = 0; i < ROUNDS; i++) {
                round(session, together);
            }
            return ROUNDS * 1e9 / (time.nanos() - before);
        }
    }

    private static void round(Session session, int together) throws IOException {
        for (int from = 0; from < SIX.size(); from += together) {
            session.live(SIX.subList(from, Math.min(SIX.size(), from + together)));
        }
    }
}
