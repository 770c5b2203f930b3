package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first pass over an adapter's text: lines without NULs, echo, progress words and chatter. */
final class ReplyText {
    private static final Pattern PROGRESS =
            Pattern.compile("^(?:SEARCHING *\\.*|BUS INIT: *\\.* *(?:OK)?(?!.*ERROR)) *");
    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    private ReplyText() {}

    /** @param raw all that came up to the prompt, the prompt left out */
    static List<String> lines(Request request, String raw) {
        var lines = new ArrayList<String>();
        boolean atStart = true;
        for (var part : LINE_END.split(raw.replace("\0", ""))) {
            var line = part.replace('\t', ' ').strip();
            if (!request.isSetting()) {
                line = line.toUpperCase(Locale.ROOT); // a version stays as it is written
            }
            if (atStart && !line.isEmpty()) {
                line = withoutEcho(line, request.text());
                atStart = false;
            }
            line = PROGRESS.matcher(line).replaceFirst("");
            if (!line.isEmpty() && line.charAt(0) != '+') {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The echo can be glued to the answer, and can have lost or kept its spaces. */
    private static String withoutEcho(String line, String sent) {
        int at = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (at == sent.length()) {
                return line.substring(i);
            }
            if (Character.toUpperCase(c) != sent.charAt(at)) {
                return line;
            }
            at++;
        }
        return at == sent.length() ? "" : line;
    }
}
