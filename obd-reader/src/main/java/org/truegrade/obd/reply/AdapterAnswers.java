package org.truegrade.obd.reply;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Answers of the adapter itself to AT and ST commands. */
public final class AdapterAnswers {
    private static final Pattern BANNER =
            Pattern.compile(".*?((?:ELM ?32[79]|STN ?\\d|OBDLINK).*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOLTS = Pattern.compile("(\\d{1,2}\\.\\d{1,3}) *V?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(A?)([0-9A-C])", Pattern.CASE_INSENSITIVE);
    private static final Pattern VEHICLE_DATA =
            Pattern.compile("(?:[0-9A-Fa-f]{2} ?){2,}|[0-9A-F]{3}(?: [0-9A-F]{2})+");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    /** What a command is answered with. */
    private enum Kind {
        BANNER,
        VOLTS,
        PROTOCOL_NUMBER,
        PROTOCOL_NAME,
        IGNITION,
        CONSENT,
        ANYTHING
    }

    private AdapterAnswers() {}

    /** @param text of the protocol, as by {@code ATDP} and {@code ATDPN} */
    public record Protocol(char number, boolean automatic) {}

    private static Kind kind(Request request) {
        return switch (Request.compact(request.text())) {
            case "ATZ", "ATWS", "ATI", "STI", "STDI", "AT@1", "AT@2" -> Kind.BANNER;
            case "ATRV" -> Kind.VOLTS;
            case "ATDPN" -> Kind.PROTOCOL_NUMBER;
            case "ATDP" -> Kind.PROTOCOL_NAME;
            case "ATIGN" -> Kind.IGNITION;
            case "ATKW", "ATCS", "ATPPS", "ATBD", "ATRD" -> Kind.ANYTHING;
            case String text
            when text.startsWith("ST") || text.startsWith("ATBR") || !text.startsWith("AT") -> Kind.ANYTHING;
            default -> Kind.CONSENT;
        };
    }

    /** A banner that nobody asked for says that the adapter started anew. */
    static boolean isRestart(Request request, String line) {
        var kind = request.isSetting() ? kind(request) : Kind.CONSENT;
        return BANNER.matcher(line).matches() && kind != Kind.BANNER && kind != Kind.ANYTHING;
    }

    /** @param lines without statuses; at least one */
    static Reply of(Request request, List<String> lines) {
        var kind = kind(request);
        var fitting = lines.stream().filter(fits(kind)).toList();
        if (!fitting.isEmpty()) {
            return new Reply.Text(kind == Kind.BANNER ? List.of(banner(fitting)) : fitting);
        }
        boolean answersAnother = lines.stream().anyMatch(AdapterAnswers::answersAnother);
        return answersAnother
                ? new Reply.Mismatch(String.join(" ", lines))
                : new Reply.Damaged(Failure.MALFORMED, "'" + String.join(" ", lines) + "' is no answer");
    }

    private static Predicate<String> fits(Kind kind) {
        return switch (kind) {
            case BANNER ->
                line -> PRINTABLE.matcher(line).matches() && !answersAnother(line)
                        || BANNER.matcher(line).matches();
            case VOLTS -> line -> VOLTS.matcher(line).matches();
            case PROTOCOL_NUMBER -> line -> NUMBER.matcher(line).matches();
            case PROTOCOL_NAME -> line -> protocolNamed(line).isPresent();
            case IGNITION -> line -> line.equalsIgnoreCase("ON") || line.equalsIgnoreCase("OFF");
            case CONSENT -> line -> line.equalsIgnoreCase("OK");
            case ANYTHING -> line -> PRINTABLE.matcher(line).matches();
        };
    }

    /** Junk can stand before a banner, on lines of its own or glued to it. */
    private static String banner(List<String> lines) {
        for (var line : lines) {
            var banner = BANNER.matcher(line);
            if (banner.matches()) {
                return banner.group(1);
            }
        }
        return lines.getLast();
    }

    /** An answer of the adapter or the vehicle, and to another command. */
    static boolean answersAnother(String line) {
        return line.equalsIgnoreCase("OK")
                || VOLTS.matcher(line).matches()
                || VEHICLE_DATA.matcher(line).matches();
    }

    /** Version or name of the adapter, where the command asks for it. */
    public static Optional<String> version(Request request, Reply.Text text) {
        return kind(request) == Kind.BANNER ? Optional.of(text.first()) : Optional.empty();
    }

    /** Volts at pin 16, where the command asks for them. */
    public static OptionalDouble volts(Request request, Reply.Text text) {
        var volts = VOLTS.matcher(text.first());
        return kind(request) == Kind.VOLTS && volts.matches()
                ? OptionalDouble.of(Double.parseDouble(volts.group(1)))
                : OptionalDouble.empty();
    }

    /** The protocol in use, where the command asks for it. {@code A} before its number says that it was found. */
    public static Optional<Protocol> protocol(Request request, Reply.Text text) {
        return switch (kind(request)) {
            case PROTOCOL_NUMBER -> {
                var line = Request.compact(text.first());
                boolean automatic = line.length() > 1;
                yield Optional.of(new Protocol(line.charAt(line.length() - 1), automatic));
            }
            case PROTOCOL_NAME -> protocolNamed(text.first());
            default -> Optional.empty();
        };
    }

    private static Optional<Protocol> protocolNamed(String line) {
        var name = Request.compact(line);
        boolean automatic = name.startsWith("AUTO");
        var marks = List.of(
                "PWM", "VPW", "9141", "5BAUD", "FAST", "11/500", "29/500", "11/250", "29/250", "J1939", "USER1",
                "USER2");
        if (name.contains("J1939")) {
            return Optional.of(new Protocol('A', automatic));
        }
        for (int i = 0; i < marks.size(); i++) {
            if (name.contains(marks.get(i))) {
                return Optional.of(new Protocol(Character.toUpperCase(Character.forDigit(i + 1, 16)), automatic));
            }
        }
        return name.equals("AUTO") || name.equals("AUTOMATIC")
                ? Optional.of(new Protocol('0', true))
                : Optional.empty();
    }

    /** The ignition input, where the command asks for it. */
    public static Optional<Boolean> ignition(Request request, Reply.Text text) {
        return kind(request) == Kind.IGNITION ? Optional.of(text.first().equalsIgnoreCase("ON")) : Optional.empty();
    }

    /** The adapter consented to a setting. */
    public static boolean isOk(Reply.Text text) {
        return text.first().equalsIgnoreCase("OK");
    }
}
