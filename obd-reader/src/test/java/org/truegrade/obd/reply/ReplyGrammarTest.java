package org.truegrade.obd.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ReplyGrammarTest {
    private static final ReplyFormat PLAIN = new ReplyFormat(false, '6');
    private static final ReplyFormat CAN11 = new ReplyFormat(true, '6');
    private static final ReplyFormat CAN29 = new ReplyFormat(true, '7');

    private static Request pids(int... numbers) {
        return Request.live(IntStream.of(numbers).mapToObj(Pids::known).toList(), OptionalInt.empty());
    }

    private static Reply rpm(String raw, ReplyFormat format) {
        return ReplyGrammar.parse(pids(0x0C), raw, format);
    }

    private static double rpmOf(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Values.class);
        return Pids.known(0x0C)
                .value(((Reply.Values) reply).data(Pids.known(0x0C)).orElseThrow());
    }

    /** 0x1AF8 = 6904 quarters of a revolution a minute. */
    private static final double RPM = 1726;

    @Example
    void theSameAnswerIsReadInEveryForm() {
        assertThat(rpmOf(rpm("410C1AF8\r\r", PLAIN))).isEqualTo(RPM);
        assertThat(rpmOf(rpm("41 0C 1A F8 \r\n\r\n", PLAIN))).isEqualTo(RPM);
        assertThat(rpmOf(rpm("7E8 04 41 0C 1A F8 00 00 00\r\r", CAN11))).isEqualTo(RPM);
        assertThat(rpmOf(rpm("18 DA F1 10 04 41 0C 1A F8\r\r", CAN29))).isEqualTo(RPM);
        // SAE J1850 VPW: CRC-8 of 48 6B 10 41 0C 1A F8, worked out with the polynomial by hand-written long division
        assertThat(rpmOf(rpm("486B10410C1AF8" + crc("486B10410C1AF8") + "\r\r", new ReplyFormat(true, '2'))))
                .isEqualTo(RPM);
        // ISO 9141-2: 48+6B+10+41+0C+1A+F8 = 0x222
        assertThat(rpmOf(rpm("486B10410C1AF822\r\r", new ReplyFormat(true, '3'))))
                .isEqualTo(RPM);
        // KWP: 84+F1+10+41+0C+1A+F8 = 0x2E4
        assertThat(rpmOf(rpm("84F110410C1AF8E4\r\r", new ReplyFormat(true, '5'))))
                .isEqualTo(RPM);
    }

    private static String crc(String hex) {
        var bits = new StringBuilder();
        for (byte b : java.util.HexFormat.of().parseHex(hex)) {
            bits.append(String.format("%8s", Integer.toBinaryString(b & 0xFF)).replace(' ', '0'));
        }
        // start value FF: the first eight bits are inverted; then the remainder of bits x 2^8 by x^8+x^4+x^3+x^2+1
        var work = new int[bits.length() + 8];
        for (int i = 0; i < bits.length(); i++) {
            work[i] = (bits.charAt(i) - '0') ^ (i < 8 ? 1 : 0);
        }
        int[] divisor = {1, 0, 0, 0, 1, 1, 1, 0, 1};
        for (int i = 0; i < bits.length(); i++) {
            for (int j = 0; work[i] == 1 && j < divisor.length; j++) {
                work[i + j] ^= divisor[j] & (j == 0 ? 0 : 1);
            }
        }
        int remainder = 0;
        for (int i = 0; i < 8; i++) {
            remainder = remainder << 1 | work[bits.length() + i];
        }
        return String.format("%02X", ~remainder & 0xFF);
    }

    @Example
    void noiseAroundAnAnswerDoesNotChangeIt() {
        assertThat(rpmOf(rpm("010C\r410C1AF8\r\r", PLAIN))).as("echo").isEqualTo(RPM);
        assertThat(rpmOf(rpm("010C410C1AF8\r\r", PLAIN))).as("glued echo").isEqualTo(RPM);
        assertThat(rpmOf(rpm("SEARCHING...410C1AF8\r\r", PLAIN))).as("progress").isEqualTo(RPM);
        assertThat(rpmOf(rpm("BUS INIT: ...OK\r410C1AF8\r\r", PLAIN))).isEqualTo(RPM);
        assertThat(rpmOf(rpm("\0\000410c\t1af8\r\r", PLAIN)))
                .as("NUL, tab, small")
                .isEqualTo(RPM);
        assertThat(rpmOf(rpm("+CONNECTED\r410C1AF8\r\r", PLAIN))).as("chatter").isEqualTo(RPM);
        assertThat(rpmOf(rpm("7E804410C1AF8\r7E804410C1AF8\r", CAN11)))
                .as("the same frame twice")
                .isEqualTo(RPM);
        assertThat(rpmOf(rpm("410C1AF8AAAA\r", PLAIN))).as("padding").isEqualTo(RPM);
        assertThat(rpmOf(rpm("7E8037F0178\r7E804410C1AF8\r", CAN11)))
                .as("answer pending, then the answer")
                .isEqualTo(RPM);
    }

    @Example
    void longAnswersArePutTogetherPerComputerEvenWhenTheyInterleave() {
        var request = pids(0x0C, 0x0D, 0x05, 0x04, 0x0F, 0x11);
        var frames = "7E8100E410C1AF80D32\r7E9037F0112\r7E8210569044C0F3C11\r7E82233AAAAAAAAAAAA\r";
        var values = (Reply.Values) ReplyGrammar.parse(request, frames, CAN11);
        assertThat(Pids.known(0x11).value(values.data(Pids.known(0x11)).orElseThrow()))
                .isEqualTo(0x33 * 100 / 255.0);
        assertThat(values.frames()).isEqualTo(4);
        var segments = "00E\r0:410C1AF80D32\r1:0569044C0F3C11\r2:33AAAAAAAAAAAA\r";
        var same = (Reply.Values) ReplyGrammar.parse(request, segments, PLAIN);
        assertThat(same.ecus().getFirst().data().keySet())
                .isEqualTo(values.ecus().getFirst().data().keySet());
        assertThat(same.frames()).isEqualTo(3);
    }

    @Example
    void theEnginesComputerComesFirstWhenSeveralAnswer() {
        var reply = (Reply.Values) ReplyGrammar.parse(pids(0x0D), "7E903410D31\r7E803410D32\r", CAN11);
        assertThat(reply.data(Pids.known(0x0D)).orElseThrow()).containsExactly(0x32);
        assertThat(reply.ecus()).hasSize(2);
    }

    @Example
    void eachFailureHasItsNameAndNoNumber() {
        assertThat(rpm("NO DATA\r\r", CAN11)).isInstanceOf(Reply.NoData.class);
        assertThat(rpm("?\r\r", CAN11)).isInstanceOf(Reply.UnknownCommand.class);
        assertThat(rpm("STOPPED\r\r", CAN11)).isInstanceOf(Reply.Stopped.class);
        assertThat(rpm("", CAN11)).isInstanceOf(Reply.Empty.class);
        assertThat(rpm("LV RESET\r\r", CAN11)).isInstanceOf(Reply.Restarted.class);
        assertThat(rpm("\r\rELM327 v1.5\r\r", CAN11)).isInstanceOf(Reply.Restarted.class);
        assertThat(rpm("7E8037F0112\r\r", CAN11)).isEqualTo(new Reply.Negative("7E8", 1, 0x12));
        assertThat(rpm("NOT CONNECTED\r", CAN11)).as("clone speech").isInstanceOf(Reply.Damaged.class);
        assertThat(rpm("7E803410D32\r", CAN11)).as("another question's").isInstanceOf(Reply.Mismatch.class);
        assertThat(rpm("7E804410C1AF8\r7E804410C1B00\r", CAN11))
                .as("an old answer beside a new one")
                .isInstanceOf(Reply.Mismatch.class);
        assertThat(rpm("486B10410C1AF823\r\r", new ReplyFormat(true, '3')))
                .as("checksum")
                .isInstanceOf(Reply.BusError.class);
    }

    @Example
    void busFaultsAreToldApart() {
        assertThat(List.of(
                        "UNABLE TO CONNECT",
                        "NABLE TO CONNECT",
                        "BUS INIT: ...ERROR",
                        "BUS BUSY",
                        "BUS ERROR",
                        "FB ERROR",
                        "CAN ERROR",
                        "BUFFER FULL",
                        "FC RX TIMEOUT",
                        "!ACT ALERT",
                        "DATA ERROR",
                        "ERR94"))
                .extracting(text -> rpm("SEARCHING...\r" + text + "\r\r", CAN11))
                .extracting(reply -> ((Reply.BusError) reply).fault())
                .containsExactly(
                        BusFault.UNABLE_TO_CONNECT,
                        BusFault.UNABLE_TO_CONNECT,
                        BusFault.BUS_INIT_ERROR,
                        BusFault.BUS_BUSY,
                        BusFault.BUS_ERROR,
                        BusFault.FB_ERROR,
                        BusFault.CAN_ERROR,
                        BusFault.BUFFER_FULL,
                        BusFault.FLOW_CONTROL_TIMEOUT,
                        BusFault.ACT_ALERT,
                        BusFault.DATA_ERROR,
                        BusFault.ADAPTER_FAULT);
        assertThat(rpm("7E804410C1AF8 <DATA ERROR\r", CAN11)).isInstanceOf(Reply.BusError.class);
        assertThat(rpm("BUFFER FULL\r410C1AF8\r", PLAIN))
                .as("what stands beside it")
                .isInstanceOf(Reply.BusError.class);
    }

    @Property
    void anAnswerThatLostUpToElevenCharactersOrItsEndGivesNoWrongNumber(@ForAll boolean headers) {
        var request = pids(0x0C, 0x0D, 0x05, 0x04, 0x0F, 0x11);
        var whole = headers
                ? "7E8100E410C1AF80D32\r7E8210569044C0F3C11\r7E82233AAAAAAAAAAAA\r"
                : "00E\r0:410C1AF80D32\r1:0569044C0F3C11\r2:33AAAAAAAAAAAA\r";
        var format = headers ? CAN11 : PLAIN;
        var truth = (Reply.Values) ReplyGrammar.parse(request, whole, format);
        for (int from = 0; from < whole.length(); from++) {
            for (int to = from; to <= whole.length(); to++) {
                if (to > from + 11 && to < whole.length()) {
                    continue; // twelve at the right place are a whole frame's padding: no reader can tell
                }
                var reply = ReplyGrammar.parse(request, whole.substring(0, from) + whole.substring(to), format);
                if (reply instanceof Reply.Values values) {
                    for (int number : values.ecus().getFirst().data().keySet()) {
                        assertThat(values.ecus().getFirst().data().get(number))
                                .as("PID %02X after the cut %d to %d", number, from, to)
                                .isEqualTo(truth.ecus().getFirst().data().get(number));
                    }
                }
            }
        }
    }

    @Property(tries = 5000)
    void anyTextIsOneOfTheCases(
            @ForAll @StringLength(max = 60) String text, @ForAll boolean headers, @ForAll("protocols") char protocol) {
        assertThat(ReplyGrammar.parse(pids(0x0C, 0x0D), text, new ReplyFormat(headers, protocol)))
                .isNotNull();
        assertThat(ReplyGrammar.parse(Request.setting("ATE0"), text, new ReplyFormat(headers, protocol)))
                .isNotNull();
    }

    @Property(tries = 5000)
    void anyHexadecimalTextIsOneOfTheCases(@ForAll("hex") String text, @ForAll("protocols") char protocol) {
        assertThat(ReplyGrammar.parse(pids(0x0C, 0x0D), text, new ReplyFormat(true, protocol)))
                .isNotNull();
        assertThat(ReplyGrammar.parse(pids(0x0C, 0x0D), text, new ReplyFormat(false, protocol)))
                .isNotNull();
    }

    @Provide
    Arbitrary<Character> protocols() {
        return Arbitraries.chars().with('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C');
    }

    @Provide
    Arbitrary<String> hex() {
        var piece = Arbitraries.of(
                "7E8",
                "410C",
                "41",
                "0C",
                "0D",
                "1AF8",
                "10",
                "21",
                "22",
                "00E",
                "0:",
                "1:",
                "2:",
                "\r",
                "55",
                "7F01",
                "03",
                "04",
                "F",
                "18DAF110",
                "486B10",
                "1000");
        return piece.list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
