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
    private static final Pattern FLAGGED = Pattern.compile("([^<]*)< *(DATA|RX) *ERROR.*");

    private ReplyGrammar() {}

    /** @param raw all that came up to the prompt, the prompt left out */
    public static Reply parse(Request request, String raw, ReplyFormat format) {
        return parse(request, ReplyText.of(raw + ">"), format, "");
    }

    /** @param text all that came, with its prompt */
    public static Reply parse(Request request, ReplyText text, ReplyFormat format) {
        return parse(request, text, format, "");
    }

    /**
     * One reply. Prompts that were left over are passed over, and so are whole answers to another request before them.
     *
     * @param text all that came, with its prompt
     * @param previous the request before this one, whose echo can stick; empty where there was none
     */
    public static Reply parse(Request request, ReplyText text, ReplyFormat format, String previous) {
        Optional<Reply> mismatch = Optional.empty();
        for (var part : text.parts()) {
            var reply = part(request, ReplyLines.of(request, previous, part), format);
            if (reply instanceof Reply.Mismatch) {
                mismatch = Optional.of(reply);
            } else if (!(reply instanceof Reply.Empty)) {
                return reply;
            }
        }
        if (mismatch.isPresent()) {
            return mismatch.get();
        }
        var rest = text.unconfirmed();
        return text.hasPrompt() && rest.isEmpty() ? new Reply.Empty() : new Reply.TimedOut(rest);
    }

    private static Reply part(Request request, ReplyLines reply, ReplyFormat format) {
        var lines = reply.lines();
        if (lines.isEmpty()) {
            return withoutLines(request, reply);
        }
        var words = lines.stream().filter(line -> !Digits.isData(line)).toList();
        var status = status(request, words);
        if (status.isPresent()) {
            return status.get();
        }
        return request.isSetting() && !J1939Answers.listens(request)
                ? AdapterAnswers.of(request, lines)
                : answer(request, lines, format);
    }

    private static Reply withoutLines(Request request, ReplyLines reply) {
        if (!reply.alerts().isEmpty()) {
            var alert = reply.alerts().iterator().next();
            return new Reply.BusError(alert, alert.name());
        }
        boolean started = request.isSetting() && reply.busWasStarted(); // ATFI and ATSI
        return started ? new Reply.Text(List.of("OK")) : new Reply.Empty();
    }

    /** What makes the whole reply void, whatever else stands in it: a restart first. */
    private static Optional<Reply> status(Request request, List<String> lines) {
        for (var line : lines) {
            if (compact(line).contains("LVRESET")) {
                return Optional.of(new Reply.Restarted(line));
            }
        }
        for (var line : lines) {
            if (AdapterAnswers.isRestart(request, line)) {
                return Optional.of(new Reply.Restarted(line));
            }
        }
        return lines.stream()
                .map(ReplyGrammar::status)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reply> status(String line) {
        if (line.startsWith("?")) {
            return Optional.of(new Reply.UnknownCommand());
        }
        var words = compact(line);
        if (words.contains("STOPPED")) {
            return Optional.of(new Reply.Stopped());
        }
        if (words.contains("NODATA") || words.equals("ODATA")) {
            return Optional.of(new Reply.NoData());
        }
        return FLAGGED.matcher(line).matches()
                ? Optional.empty()
                : BusFault.in(words).map(fault -> new Reply.BusError(fault, line));
    }

    private static String compact(String line) {
        return Request.compact(line);
    }

    private static Reply answer(Request request, List<String> lines, ReplyFormat format) {
        var data = new ArrayList<String>();
        var flagged = new ArrayList<String>();
        int foreign = 0;
        for (var line : lines) {
            if (Digits.isData(line)) {
                data.add(line);
            } else if (FLAGGED.matcher(line).matches()) {
                flagged.add(line);
            } else if (AdapterAnswers.answersAnother(line)) {
                foreign++;
            } else {
                return malformed(line);
            }
        }
        var shape = FrameShape.of(request, data.isEmpty() ? flaggedData(flagged) : data, format);
        if (shape == FrameShape.BARE && format.isJ1939()) {
            return new Reply.Damaged(Failure.MALFORMED, "without headers nothing says which parameter group answers");
        }
        for (var line : data) {
            if (!shape.isWellSpaced(line)) {
                return malformed(line);
            }
        }
        if (data.isEmpty() && flagged.isEmpty()) {
            return new Reply.Mismatch(foreign + " lines answer another command");
        }
        return answer(request, shape, data, flagged, format);
    }

    private static Reply answer(
            Request request, FrameShape shape, List<String> data, List<String> flagged, ReplyFormat format) {
        var failures = flagged.stream().map(line -> failure(shape, line)).toList();
        try {
            var digits = data.stream().map(FrameShape::digits).toList();
            var messages = Frames.messages(shape, digits, format);
            int frames = (int) digits.stream().filter(line -> line.length() > 3).count();
            return shape == FrameShape.J1939
                    ? J1939Answers.of(request, messages, failures, frames)
                    : Answers.of(request, new ContentReader(request, shape, format), messages, failures, frames);
        } catch (Frames.NoFrame e) {
            return new Reply.Damaged(Failure.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static Reply malformed(String line) {
        return new Reply.Damaged(Failure.MALFORMED, "'" + line + "' is no answer");
    }

    private static List<String> flaggedData(List<String> flagged) {
        return flagged.stream().map(ReplyGrammar::dataOf).filter(Digits::isData).toList();
    }

    private static String dataOf(String flagged) {
        return flagged.substring(0, flagged.indexOf('<')).strip();
    }

    private static Reply.EcuFailure failure(FrameShape shape, String line) {
        var kind = compact(line).contains("RXERROR") ? Failure.RX_ERROR : Failure.DATA_ERROR;
        var digits = FrameShape.digits(dataOf(line));
        var ecu = switch (shape) {
            case BARE -> "";
            case CAN_11 -> digits.substring(0, Math.min(3, digits.length()));
            case CAN_29, J1939 -> digits.substring(0, Math.min(8, digits.length()));
            case OLD_BUS -> digits.length() < 6 ? "" : digits.substring(4, 6);
        };
        return new Reply.EcuFailure(ecu, kind, 0, line);
    }
}
