package org.truegrade.obd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.ReplyFormat;

/** 20,000 tries of each, a million with {@code -Dlong=true}. */
class DecoderPropertyTest {
    private static final int TRIES = 20_000;
    private static final int ROUNDS = Boolean.getBoolean("long") ? 50 : 1;
    private static final String PROTOCOLS = "123456789";
    private static final List<String> PADDINGS = List.of("", "00", "55", "AA", "CC");
    private static final List<String> PIECES = List.of(
            "7E8",
            "7E9",
            "04",
            "03",
            "410C",
            "41",
            "0C",
            "0D",
            "1AF8",
            "10",
            "0E",
            "21",
            "22",
            "014",
            "0:",
            "1:",
            "2:",
            "\r",
            "\r\n",
            "\r\r>",
            ">",
            " ",
            "55",
            "7F01",
            "12",
            "78",
            "18DAF110",
            "486B10",
            "84F110",
            "416B10",
            "22",
            "NO DATA",
            "SEARCHING...",
            "BUS INIT: ",
            "OK",
            "ERROR",
            "STOPPED",
            "?",
            "<DATA ERROR",
            "<RX ERROR",
            "BUFFER FULL",
            "ELM327 v1.5",
            "12.6V",
            "4902",
            "4300",
            "44",
            "62F40C",
            "+",
            "!ACT ALERT",
            "\0",
            "\t",
            "\u00fc",
            "010C",
            "0100",
            "6 0F004 00 ",
            "60FECA00",
            "F",
            "A");
    private static final List<String> REQUESTS = List.of(
            "010C",
            "010C1",
            "010C0D05040F113",
            "0100",
            "0902",
            "03",
            "04",
            "07",
            "0A",
            "020C00",
            "22F40C",
            "F004",
            "FECA",
            "ATRV",
            "ATZ",
            "ATDPN",
            "ATE0",
            "",
            "0",
            "zz",
            "01",
            "02",
            "09",
            "22",
            "22F4",
            "0904",
            "090A",
            "0101");

    private static ObjectNode decode(String request, String reply, ReplyFormat format, String previous, String chunks) {
        return new Decoder(Chunks.of(chunks))
                .decode(new Conversation(Optional.empty(), request, reply, format, previous));
    }

    private static ReplyFormat anyFormat(Random random) {
        var headers = switch (random.nextInt(3)) {
            case 0 -> Optional.of(true);
            case 1 -> Optional.of(false);
            default -> Optional.<Boolean>empty();
        };
        return new ReplyFormat(headers, "0123456789ABC".charAt(random.nextInt(13)));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(16); i >= 0; i--) {
            text.append(random.nextInt(12) == 0 ? String.valueOf((char) random.nextInt(256)) : any(random, PIECES));
        }
        return text.append(random.nextInt(3) == 0 ? "" : "\r\r>").toString();
    }

    @Property(tries = TRIES)
    void anyTextIsDecodedWithoutAThrowAndTheSameInPiecesOfAnySize(@ForAll long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var request = any(random, REQUESTS);
            var reply = anyText(random);
            var format = anyFormat(random);
            var whole = decode(request, reply, format, "010D", "whole");
            assertThat(decode(request, reply, format, "010D", "bytes")).isEqualTo(whole);
            assertThat(decode(request, reply, format, "010D", "random:" + (seed & 0xFFFF)))
                    .isEqualTo(whole);
        }
    }

    /** Necessary for a number, whatever the format: service, PID and two bytes in a row on one line, and a prompt. */
    @Property(tries = TRIES)
    void aNumberComesOnlyFromAnAnswerThatStandsThere(@ForAll long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var reply = anyText(random);
            var out = decode("010C", reply, anyFormat(random), "", "whole");
            if (out.has("values")) {
                var plain = reply.toUpperCase(Locale.ROOT).replaceAll("[\\x00 \\t]", "");
                assertThat(plain).containsPattern("41.{0,8}0C.{0,6}[0-9A-F]{4}").contains(">");
            }
        }
    }

    @Property(tries = TRIES)
    void whatWentInComesOutOnEveryProtocol(@ForAll long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            char protocol = PROTOCOLS.charAt(random.nextInt(PROTOCOLS.length()));
            boolean headers = random.nextBoolean();
            var printer = new AnswerBuilder(protocol, headers, random.nextBoolean(), any(random, PADDINGS));
            var numbers = random.ints(0x03, 0x64)
                    .filter(pid -> pid % 0x20 != 0 && Pids.find(pid).isPresent())
                    .distinct()
                    .limit(printer.isCan() ? 1 + random.nextInt(6) : 1)
                    .boxed()
                    .toList();
            var request = new StringBuilder("01");
            numbers.forEach(pid -> request.append(String.format("%02X", pid)));
            int computers = headers ? 1 + random.nextInt(3) : 1;
            var wanted = new TreeMap<String, TreeMap<String, Double>>();
            var queues = new ArrayList<List<String>>();
            for (int ecu = 0; ecu < computers; ecu++) {
                var payload = new StringBuilder("41");
                var values = new TreeMap<String, Double>();
                for (int pid : numbers) {
                    var data = new byte[Pids.known(pid).bytes()];
                    random.nextBytes(data);
                    payload.append(String.format("%02X", pid))
                            .append(HexFormat.of().withUpperCase().formatHex(data));
                    values.putAll(Pids.known(pid).values(data));
                }
                wanted.put(printer.ecu(ecu), values);
                queues.add(new ArrayList<>(printer.lines(ecu, payload.toString())));
            }
            var lines = new ArrayList<String>();
            while (!queues.isEmpty()) {
                var queue = any(random, queues);
                lines.add(queue.removeFirst());
                queues.removeIf(List::isEmpty);
            }
            var format =
                    random.nextBoolean() ? new ReplyFormat(headers, protocol) : new ReplyFormat(Optional.empty(), '0');
            var out = decode(request.toString(), String.join("\r", lines) + "\r\r>", format, "", "whole");
            var engine = wanted.firstEntry().getValue();
            assertThat(out.has("error")).as("%s %s: %s", request, lines, out).isFalse();
            engine.forEach((key, value) -> assertThat(out.at("/values/" + key).doubleValue())
                    .as("%s %s: %s", request, lines, out)
                    .isEqualTo(value));
            assertThat(out.path("values").size()).isEqualTo(engine.size());
            if (headers) {
                wanted.forEach((ecu, values) -> values.forEach((key, value) -> assertThat(
                                out.at("/by_ecu/" + ecu + "/" + key).doubleValue())
                        .isEqualTo(value)));
            }
        }
    }

    /** One frame fewer, one of them twice with another content, or two swapped: nothing of that computer is used. */
    @Property(tries = TRIES)
    void anIsoTpMessageWithAFaultInItsFramesGivesNothing(@ForAll long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            boolean headers = random.nextBoolean();
            var printer = new AnswerBuilder("6789".charAt(random.nextInt(4)), headers, random.nextBoolean(), "00");
            var payload = String.format(
                    "410C%04X0D%02X05%02X04%02X0F%02X11%02X",
                    random.nextInt(65536),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256));
            var lines = new ArrayList<>(printer.lines(0, payload));
            int at = random.nextInt(lines.size());
            int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
            if (random.nextBoolean()) {
                lines.remove(at);
            } else {
                lines.set(at, lines.set(other, lines.get(at)));
            }
            var out = decode("010C0D05040F11", String.join("\r", lines) + "\r\r>", ReplyFormat.UNKNOWN, "", "whole");
            assertThat(out.has("values")).as("%s: %s", lines, out).isFalse();
            assertThat(out.path("error").asText()).as("%s: %s", lines, out).isIn("INCOMPLETE", "MALFORMED");
        }
    }

    /** Every place, every character of the grammar and some others, in place of the one or before it, and left out. */
    @Property(tries = 2)
    void oneWrongCharacterInAnAnswerWithChecksumNeverChangesItsNumber(@ForAll boolean spaces) {
        for (char protocol : "12345".toCharArray()) {
            var good = new AnswerBuilder(protocol, true, spaces, "")
                            .lines(0, "410C1AF8")
                            .getFirst() + "\r\r>";
            var format = new ReplyFormat(true, protocol);
            assertThat(decode("010C", good, format, "", "whole")
                            .at("/values/rpm")
                            .asInt())
                    .isEqualTo(1726);
            for (int at = 0; at < good.length(); at++) {
                for (char c : "0123456789ABCDEFabcdef .:<>?+!\r\n\t\0GZ\u00ff".toCharArray()) {
                    for (int cut = 0; cut < 2; cut++) {
                        var bad = good.substring(0, at) + c + good.substring(at + cut);
                        var out = decode("010C", bad, format, "", "whole");
                        assertThat(out.at("/values/rpm").asInt(1726))
                                .as("%s: %s", bad, out)
                                .isEqualTo(1726);
                    }
                }
                var bad = good.substring(0, at) + good.substring(at + 1);
                var out = decode("010C", bad, format, "", "whole");
                assertThat(out.at("/values/rpm").asInt(1726))
                        .as("%s: %s", bad, out)
                        .isEqualTo(1726);
            }
        }
    }

    @Property(tries = TRIES)
    void aRefusalIsNeverANumber(@ForAll long seed) {
        var random = new Random(seed);
        char protocol = PROTOCOLS.charAt(random.nextInt(PROTOCOLS.length()));
        int code = 1 + random.nextInt(255);
        boolean headers = random.nextBoolean();
        var printer = new AnswerBuilder(protocol, headers, random.nextBoolean(), any(random, PADDINGS));
        var line = printer.lines(0, String.format("7F01%02X", code)).getFirst();
        var format = random.nextBoolean() ? new ReplyFormat(headers, protocol) : ReplyFormat.UNKNOWN;
        var out = decode("010C", line + "\r\r>", format, "", "whole");
        assertThat(out.path("error").asText())
                .as("%s: %s", line, out)
                .isEqualTo(code == 0x78 ? "PENDING_TIMEOUT" : "NEGATIVE_RESPONSE");
        assertThat(out.has("values")).isFalse();
    }
}
