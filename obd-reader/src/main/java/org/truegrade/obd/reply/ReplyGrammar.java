package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of an ELM327 to {@link Reply}. Walks answers by position and never searches for a PID; whatever does not fit whole
 * becomes one of the cases without numbers.
 */
public final class ReplyGrammar {
    private static final Pattern BANNER = Pattern.compile("(ELM ?327|STN\\d|OBDLINK).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_BANNER = Pattern.compile("ATZ|ATI|ATWS|AT@1|STI|STDI|ATD");

    private ReplyGrammar() {}

    /** @param raw all that came up to the prompt, the prompt left out */
    public static Reply parse(Request request, String raw, ReplyFormat format) {
        var lines = ReplyText.lines(request, raw);
        if (lines.isEmpty()) {
            return new Reply.Empty();
        }
        var status = lines.stream()
                .map(line -> status(request, line))
                .flatMap(Optional::stream)
                .findFirst();
        if (status.isPresent()) {
            return status.get();
        }
        if (request.isSetting()) {
            return new Reply.Text(List.copyOf(lines));
        }
        var data = new ArrayList<String>();
        boolean flagged = false;
        for (var line : lines) {
            if (line.contains("<")) {
                flagged = true; // a damaged line; good lines of other computers stand
                continue;
            }
            var hex = line.replace(" ", "");
            if (!hex.matches("[0-9A-F]+|[0-9A-F]:[0-9A-F]+")) {
                return new Reply.Damaged("'" + line + "' is no answer");
            }
            data.add(hex);
        }
        if (data.isEmpty() && flagged) {
            return new Reply.BusError(BusFault.DATA_ERROR, lines.getFirst());
        }
        return Answers.of(request, data, format);
    }

    private static Optional<Reply> status(Request request, String line) {
        if (line.contains("LV RESET")) {
            return Optional.of(new Reply.Restarted(line));
        }
        if (BANNER.matcher(line).matches()
                && !ASKS_FOR_BANNER.matcher(request.text()).matches()) {
            return Optional.of(new Reply.Restarted(line));
        }
        if (line.startsWith("?")) {
            return Optional.of(new Reply.UnknownCommand());
        }
        if (request.isSetting()) {
            return Optional.empty();
        }
        if (line.contains("STOPPED")) {
            return Optional.of(new Reply.Stopped());
        }
        if (line.contains("NO DATA") || line.equals("O DATA")) {
            return Optional.of(new Reply.NoData());
        }
        return line.contains("<") ? Optional.empty() : BusFault.in(line).map(fault -> new Reply.BusError(fault, line));
    }
}
