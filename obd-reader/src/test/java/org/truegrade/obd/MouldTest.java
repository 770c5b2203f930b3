package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

class MouldTest {
    private static final List<Pid> SIX =
            Stream.of(0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11).map(Pids::known).toList();
    private static final Request REQUEST = Request.live(SIX, OptionalInt.of(3));
    private static final ReplyFormat BARE = new ReplyFormat(false, '6');
    private static final ReplyFormat NAMED = new ReplyFormat(true, '6');
    private static final String BARE_TEXT = "00E\r0:410480058C0C\r1:1AF80D320F3C11\r2:33AAAAAAAAAAAA\r\r";
    private static final String NAMED_TEXT = "7E8100E410480058C0C\r7E8211AF80D320F3C11\r7E82233AAAAAAAAAAAA\r\r";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> values(Reply reply) {
        return reply instanceof Reply.Values values
                ? SIX.stream()
                        .map(pid -> pid.hex() + "=" + pid.value(values.data(pid).orElseThrow()))
                        .toList()
                : List.of();
    }

    @Test
    void anAnswerOfTheSameFormIsReadAsTheGrammarReadsIt() {
        for (var format : List.of(BARE, NAMED)) {
            var text = format.headers() ? NAMED_TEXT : BARE_TEXT;
            assertThat(values(ReplyGrammar.parse(REQUEST, text, format))).contains("0C=1726.0", "0D=50.0");
            var mould = Mould.of(REQUEST, text, format).orElseThrow();
            var random = new Random(7);
            int read = 0;
            for (int i = 0; i < 20_000; i++) {
                var other = text.toCharArray();
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    other[random.nextInt(other.length)] = "0123456789ABCDEF>\r:G".charAt(random.nextInt(20));
                }
                var changed = new String(other);
                var filled = mould.fill(bytes(changed), changed.length());
                if (filled != null) {
                    read++;
                    assertThat(values(filled))
                            .as(changed)
                            .isEqualTo(values(ReplyGrammar.parse(REQUEST, changed, format)));
                }
            }
            assertThat(read).as("not vacuous").isGreaterThan(500);
        }
    }

    @Test
    void whatIsNoDataMustComeExactlyAsItDid() {
        var mould = Mould.of(REQUEST, BARE_TEXT, BARE).orElseThrow();
        assertThat(mould.fill(bytes(BARE_TEXT), BARE_TEXT.length())).isNotNull();
        assertThat(mould.fill(bytes(BARE_TEXT.replace("0:41", "0:42")), BARE_TEXT.length()))
                .isNull();
        assertThat(mould.fill(bytes(BARE_TEXT.replace("00E", "00D")), BARE_TEXT.length()))
                .isNull();
        assertThat(mould.fill(bytes(BARE_TEXT), BARE_TEXT.length() - 1)).isNull();
        assertThat(mould.fill(bytes(BARE_TEXT.replace("8C", "8c")), BARE_TEXT.length()))
                .as("lower case is for the grammar")
                .isNull();
    }

    @Test
    void anAnswerWithAChecksumHasNoMould() {
        var request = Request.live(List.of(Pids.known(0x0C)), OptionalInt.of(1));
        assertThat(Mould.of(request, "486B10410C1AF822\r\r", new ReplyFormat(true, '3')))
                .isEmpty();
    }
}
