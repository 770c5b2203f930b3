package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of one reply without echo, progress words and chatter.
 *
 * @param lines what can be an answer or a status
 * @param alerts the adapter's news that it is about to sleep
 * @param busWasStarted progress of a K-line's start was reported
 */
record ReplyLines(List<String> lines, Set<BusFault> alerts, boolean busWasStarted) {
    private static final Pattern PROGRESS =
            Pattern.compile("^(?:SEARCHING *:? *\\.*|BUS ?INIT *+:?+ *+\\.*+(?!ERROR) *(?:OK)?) *");
    private static final Pattern BUS_INIT = Pattern.compile("BUS ?INIT");
    private static final Pattern LATE_BUS_ERROR = Pattern.compile("\\.*ERROR");

    static ReplyLines of(Request request, String previous, List<String> raw) {
        var lines = new ArrayList<String>();
        var alerts = EnumSet.noneOf(BusFault.class);
        boolean busWasStarted = false;
        for (var whole : withoutEcho(raw, echoes(request, previous))) {
            if (Digits.isData(whole)) {
                lines.add(whole.toUpperCase(Locale.ROOT));
                continue;
            }
            // a version stays as it is written
            var line = request.isSetting() ? whole : whole.toUpperCase(Locale.ROOT);
            busWasStarted |= BUS_INIT.matcher(line).find();
            line = withoutProgress(line);
            if (busWasStarted && LATE_BUS_ERROR.matcher(line).matches()) {
                line = "BUS INIT: ERROR";
            }
            var alert = BusFault.in(line.replace(" ", "").toUpperCase(Locale.ROOT))
                    .filter(fault -> fault == BusFault.ACT_ALERT || fault == BusFault.LP_ALERT);
            alert.ifPresent(alerts::add);
            if (alert.isEmpty() && !line.isEmpty() && line.charAt(0) != '+') {
                lines.add(line);
            }
        }
        return new ReplyLines(lines, alerts, busWasStarted);
    }

    private static String withoutProgress(String line) {
        var shorter = PROGRESS.matcher(line).replaceFirst("");
        return shorter.length() == line.length() ? line : withoutProgress(shorter);
    }

    /** What an adapter may echo: the request with or without its count, and the one before it where the echo sticks. */
    private static List<String> echoes(Request request, String previous) {
        return Stream.of(request.text(), Request.compact(previous))
                .map(Request::compact)
                .flatMap(text -> Stream.of(text, withoutCount(text)))
                .filter(text -> text.length() > 1)
                .distinct()
                .toList();
    }

    private static String withoutCount(String text) {
        boolean counted = text.length() % 2 == 1 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return counted ? text.substring(0, text.length() - 1) : text;
    }

    /** Whole lines at the beginning, and one that is glued to what follows it. */
    private static List<String> withoutEcho(List<String> raw, List<String> echoes) {
        for (int i = 0; i < raw.size(); i++) {
            var line = raw.get(i);
            var rest = echoes.stream().map(echo -> afterEcho(line, echo)).toList();
            if (rest.contains("")) {
                continue;
            }
            var glued = rest.stream().filter(after -> !after.equals(line)).findFirst();
            var left = new ArrayList<>(raw.subList(i, raw.size()));
            glued.ifPresent(after -> left.set(0, after));
            return left;
        }
        return List.of();
    }

    /** The echo can have lost or kept its spaces. */
    private static String afterEcho(String line, String sent) {
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
