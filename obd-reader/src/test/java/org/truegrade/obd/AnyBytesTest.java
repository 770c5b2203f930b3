package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.truegrade.obd.line.ScriptedLine;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;

/** Whatever comes back, cut and delayed anywhere, a live question ends in time: in a reply, or in the line being given up. */
class AnyBytesTest {
    /** Five seconds where a computer asks for patience, and two to bring a silent adapter back. */
    private static final long LONGEST_NS = 7_000_000_000L;
    /** Commands to set an adapter up again that may have lost its settings: on a slow line each takes its time. */
    private static final int SET_UP = 15;

    /** After the first one the sessions know the vehicle: their start is not what is tried here. */
    private static final Experience KNOWN = new Experience();

    @Provide
    Arbitrary<String> answers() {
        var bytes = Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(80);
        var likely =
                Arbitraries.strings().withChars("0123456789ABCDEF\r\r\r>>: ").ofMaxLength(80);
        var pieces = Arbitraries.of(
                        "7E8",
                        "04",
                        "41",
                        "0C",
                        "1AF8",
                        "\r",
                        ">",
                        "7F0178",
                        "7F0112",
                        "SEARCHING...",
                        "NO DATA",
                        "STOPPED",
                        "BUS INIT: ",
                        "OK",
                        "?",
                        "LV RESET",
                        "ELM327 v1.5",
                        "<DATA ERROR",
                        "014",
                        "0:",
                        "1:",
                        "+news\r",
                        "ACT ALERT",
                        "ERR94",
                        "BUFFER FULL",
                        "010C",
                        "\0",
                        "FC RX TIMEOUT",
                        "CAN ERROR",
                        "BUS BUSY")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(bytes, likely, pieces);
    }

    /** 20,000 answers (junit-platform.properties); a million with {@code -Djqwik.tries.default=1000000}. */
    @Property
    void everyAnswerEndsInTime(@ForAll("answers") String answer, @ForAll long seed) throws IOException {
        endsInTime(answer, seed);
    }

    private static void endsInTime(String answer, long seed) throws IOException {
        var random = new Random(seed);
        var line = new ScriptedLine().with(new SimulatedAdapter(new TestVehicle()));
        var session = Session.open(line, new Start(Optional.empty(), KNOWN, line.clock()));
        session.findVehicle();
        long delayNs = random.nextInt(700) * 1_000_000L;
        line.inPiecesOf(1 + random.nextInt(8)).delayedBy(delayNs);
        line.on("010C", answer).on("010C1", answer);
        long began = line.clock().nanos();
        try {
            var reply = session.live(List.of(Pids.known(0x0C)));
            if (reply instanceof Reply.Values values) {
                assertThat(values.data(Pids.known(0x0C))).isPresent();
                assertThat(answer.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-F]", ""))
                        .contains("410C");
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("answer");
        }
        long search = isSearch(answer) ? 16_000_000_000L : 0;
        assertThat(line.clock().nanos() - began).isLessThan(LONGEST_NS + SET_UP * delayNs + search);
    }

    /** While the adapter says that it searches it is given 15 s. */
    private static boolean isSearch(String answer) {
        return answer.contains("SEARCHING") || answer.contains("BUS INIT");
    }
}
