package org.truegrade.obd;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.Request;

/**
 * An adapter woken and set up, in whatever state it was. Nothing that survives a loss of power is written into it.
 *
 * @param version what it calls itself
 * @param can settings that it has accepted
 */
record SetUp(String version, Set<Capability> can) {
    private static final long WORD_NS = 300_000_000L;
    private static final String FORGET = "ATM0";
    /** In order; the first undoes what an earlier program has set, filters and addresses too. */
    private static final List<String> SETTINGS =
            List.of("ATD", "ATE0", "ATL0", "ATS0", "ATH1", "ATAT1", FORGET, "ATCAF1");

    private static final Map<String, Capability> SHOWS = Map.of(
            "ATS0",
            Capability.SHORT_TEXT,
            "ATH1",
            Capability.HEADERS,
            "ATAT1",
            Capability.ADAPTIVE_TIMING,
            FORGET,
            Capability.MEMORY_OFF,
            "ATCAF1",
            Capability.CAN_FORMATTING);

    /** Of all abilities those that show in the set-up. */
    static Set<Capability> shown(Set<Capability> can) {
        var shown = EnumSet.noneOf(Capability.class);
        can.stream().filter(SHOWS::containsValue).forEach(shown::add);
        shown.remove(Capability.HEADERS); // some promise them and do not show them
        return shown;
    }

    /** @throws IOException when nothing answers like an ELM327 */
    static SetUp of(Exchange exchange) throws IOException {
        exchange.wire().interrupt();
        var version = version(exchange);
        exchange.wire().expectVersion(version);
        return new SetUp(version, settings(exchange));
    }

    /** Every one of these may be refused: "?" means "not available here". */
    static Set<Capability> settings(Exchange exchange) throws IOException {
        var can = EnumSet.noneOf(Capability.class);
        for (var setting : SETTINGS) {
            boolean accepted = isOk(exchange.ask(Request.setting(setting), Exchange.SETTING, ReplyFormat.UNKNOWN));
            if (accepted && SHOWS.containsKey(setting)) {
                can.add(SHOWS.get(setting));
            }
            if (accepted && setting.equals(FORGET)) {
                exchange.wire().memoryIsOff();
            }
        }
        return can;
    }

    /** A reset takes a second and all settings, so it is kept for an adapter that does not answer otherwise. */
    private static String version(Exchange exchange) throws IOException {
        boolean late = false;
        for (var command : List.of("ATI", "ATI", "ATZ", "ATI")) {
            long longest = command.equals("ATZ") ? Exchange.RESET.toNanos() : WORD_NS;
            if (exchange.transfer(command, longest, false)
                    && exchange.parse(Request.setting(command), ReplyFormat.UNKNOWN) instanceof Reply.Text text
                    && isName(text.lines().getLast())) {
                if (late) {
                    exchange.wire().idle(WORD_NS); // the answer to an earlier attempt may still come
                }
                return text.lines().getLast().strip();
            }
            late = true;
        }
        throw new IOException(exchange.wire().line().name()
                + ": nothing answers like an ELM327; is it the adapter's port, and is the baud rate right?");
    }

    private static boolean isName(String line) {
        return line.chars().filter(Character::isLetterOrDigit).count() >= 3
                && line.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                && !line.contains("STOPPED");
    }

    static boolean isOk(Reply reply) {
        return reply instanceof Reply.Text text
                && text.lines().getLast().toUpperCase(Locale.ROOT).endsWith("OK");
    }
}
