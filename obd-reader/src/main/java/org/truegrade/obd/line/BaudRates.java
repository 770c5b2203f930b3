package org.truegrade.obd.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which rate an adapter listens at is only known by trying. */
final class BaudRates {
    /** Rates of ELM327 adapters, the usual ones first. */
    static final List<Integer> USUAL = List.of(38_400, 115_200, 9_600, 230_400, 57_600, 500_000, 1_000_000, 2_000_000);

    private static final long TEST_NS = 300_000_000L;

    private BaudRates() {}

    /** A carriage return ends whatever the adapter is at; then it must say its version in letters. */
    static boolean answers(Line line) throws IOException {
        text(line, "\r");
        return isVersion(text(line, "ATI\r"));
    }

    /** Noise at a wrong rate may well contain a prompt, but hardly one after nothing but letters and digits. */
    private static boolean isVersion(String text) {
        int prompt = text.indexOf('>');
        var before = prompt < 0 ? "" : text.substring(0, prompt);
        return before.chars().filter(Character::isLetterOrDigit).count() >= 3
                && before.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\r' || c == '\n' || c == 0);
    }

    /** What comes up to the prompt, or until the time is over. */
    static String text(Line line, String command) throws IOException {
        line.write(command.getBytes(StandardCharsets.US_ASCII));
        return awaitPrompt(line, TEST_NS);
    }

    static String awaitPrompt(Line line, long longestNs) throws IOException {
        var buffer = new byte[256];
        var text = new StringBuilder();
        long end = line.clock().nanos() + longestNs;
        while (text.indexOf(">") < 0 && line.clock().nanos() < end) {
            int got = line.read(buffer, end);
            text.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
