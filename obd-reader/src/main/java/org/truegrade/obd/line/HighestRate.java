package org.truegrade.obd.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Raises the rate between program and adapter as far as it proves stable, until the adapter loses power: {@code ATBRD} of the
 * ELM327 (a divisor of 4,000,000) and {@code STBR} of STN chips. Both answer OK at the old rate, say their name at the new
 * one, and fall back unless a carriage return comes in time. Nothing is stored in the adapter.
 */
final class HighestRate {
    private static final List<Integer> RATES = List.of(2_000_000, 1_000_000, 500_000, 230_400, 115_200);
    private static final int ELM_CLOCK = 4_000_000;
    private static final int PROOFS = 5;
    /** The adapter waits for the carriage return as long as ATBRT FF tells it to (255 x 5 ms); STN chips by default less. */
    private static final long FALLBACK_NS = 1_400_000_000L;

    private static final long WORD_NS = 300_000_000L;

    private HighestRate() {}

    /** @throws IOException when the adapter is lost on the way, at both rates */
    static void raise(RatedLine line) throws IOException {
        if (line.name().contains("rfcomm")) {
            return; // the radio's own rate is fixed
        }
        var version = BaudRates.text(line, "ATI\r");
        boolean stn = !BaudRates.text(line, "STI\r").contains("?");
        if (!stn) {
            BaudRates.text(line, "ATBRT FF\r");
        }
        for (int rate : RATES) {
            if (rate > line.baud() && offered(line, stn, rate) && isStable(line, rate, lastWord(version))) {
                return;
            }
        }
    }

    /** The word OK comes without a prompt: the adapter has changed over when it is out. */
    private static boolean offered(RatedLine line, boolean stn, int rate) throws IOException {
        var command = stn
                ? "STBR " + rate + "\r"
                : String.format(Locale.ROOT, "ATBRD %02X\r", Math.round((float) ELM_CLOCK / rate));
        line.write(command.getBytes(StandardCharsets.US_ASCII));
        boolean offered = awaitWord(line, "OK", "?").contains("OK");
        if (!offered) {
            BaudRates.awaitPrompt(line, WORD_NS);
        }
        return offered;
    }

    private static boolean isStable(RatedLine line, int rate, String version) throws IOException {
        int old = line.baud();
        try {
            line.changeBaud(rate);
            awaitWord(line, "\r", "\n");
            line.write(new byte[] {'\r'});
            if (BaudRates.awaitPrompt(line, WORD_NS).contains(">") && proven(line, version)) {
                return true;
            }
        } catch (IOException e) {
            // the port does not know the rate: the adapter falls back by itself
        }
        line.changeBaud(old);
        BaudRates.awaitPrompt(line, FALLBACK_NS);
        if (!BaudRates.answers(line)) {
            throw new IOException(line.name() + ": the adapter was lost at " + rate + " baud; it starts again at " + old
                    + " when it has been unplugged");
        }
        return false;
    }

    private static boolean proven(Line line, String version) throws IOException {
        for (int i = 0; i < PROOFS; i++) {
            if (!BaudRates.text(line, "ATI\r").contains(version)) {
                return false;
            }
        }
        return true;
    }

    private static String awaitWord(Line line, String... words) throws IOException {
        var buffer = new byte[64];
        var text = new StringBuilder();
        long end = line.clock().nanos() + WORD_NS;
        while (line.clock().nanos() < end) {
            int got = line.read(buffer, end);
            text.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
            for (var word : words) {
                if (text.indexOf(word) >= 0) {
                    return text.toString();
                }
            }
        }
        return text.toString();
    }

    private static String lastWord(String text) {
        var parts = text.replace(">", "").strip().split("[\r\n]+");
        return parts[parts.length - 1].strip();
    }
}
