package org.truegrade.obd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.Request;

/**
 * A conversation with one adapter, from any state that it may be in. {@link #open} wakes the adapter and sets it up,
 * {@link #findVehicle} finds the bus and probes what both can do, {@link #live} asks for values. Used by one thread.
 */
public final class Session {
    private static final Pattern VOLTS = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?) ?V?");
    /** The adapter's own longest wait for a computer (ATST 32h) and some air. */
    private static final long SHORTEST_DEADLINE_NS = 505_000_000L;

    private static final long LONGEST_DEADLINE_NS = 2_000_000_000L;

    private final Exchange exchange;
    private final String version;
    private final Map<List<Pid>, Integer> frames = new HashMap<>();
    private ReplyFormat format;
    private Optional<Adapter> adapter = Optional.empty();
    private long usualNs = 100_000_000L;

    private Session(Exchange exchange, String version, boolean headers) {
        this.exchange = exchange;
        this.version = version;
        this.format = new ReplyFormat(headers, '0');
    }

    /**
     * Sets the adapter up. Nothing that survives a loss of power is written into it.
     *
     * @throws IOException when nothing answers like an ELM327
     */
    public static Session open(Line line) throws IOException {
        var exchange = new Exchange(line);
        exchange.flush();
        var version = version(exchange);
        boolean headers = false;
        // Every one of these may be refused: "?" means "not available here".
        for (var setting : List.of("ATE0", "ATL0", "ATS0", "ATH1", "ATAT1", "ATM0", "ATSP0")) {
            var reply = exchange.ask(Request.setting(setting), Exchange.SETTING, ReplyFormat.UNKNOWN);
            if (setting.equals("ATH1")) {
                headers = isOk(reply);
            }
        }
        return new Session(exchange, version, headers);
    }

    private static String version(Exchange exchange) throws IOException {
        for (var attempt : List.of("ATI", "ATZ", "ATI")) {
            var longest = attempt.equals("ATZ") ? Exchange.RESET : Exchange.SETTING;
            var reply = tryToAsk(exchange, attempt, longest);
            if (reply instanceof Reply.Text text && !text.lines().getLast().isBlank()) {
                return text.lines().getLast();
            }
        }
        throw new IOException(exchange.line().name()
                + ": nothing answers like an ELM327; is it the adapter's port, and is the baud rate right?");
    }

    /** A silent adapter may still be woken by the reset that follows. */
    private static Reply tryToAsk(Exchange exchange, String setting, Duration longest) throws IOException {
        try {
            return exchange.ask(Request.setting(setting), longest, ReplyFormat.UNKNOWN);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return new Reply.TimedOut("");
        }
    }

    /**
     * Looks for a vehicle on the bus and finds out what it and the adapter can do.
     *
     * @return {@link Reply.Values} when there is one, with {@link #adapter()} filled; else what came instead
     */
    public Reply findVehicle() throws IOException {
        frames.clear();
        format = new ReplyFormat(format.headers(), '0');
        var start = Request.live(List.of(Pids.known(0x00)), OptionalInt.empty());
        var first = exchange.ask(start, Exchange.SEARCH, format);
        if (!(first instanceof Reply.Values) && !(first instanceof Reply.Damaged)) {
            return first;
        }
        format = new ReplyFormat(format.headers(), protocol());
        var again = exchange.ask(start, Exchange.SEARCH, format);
        if (again instanceof Reply.Values values) {
            adapter = Optional.of(Probe.of(this, version, format, values));
        }
        return again;
    }

    /** Empty until a vehicle was found. */
    public Optional<Adapter> adapter() {
        return adapter;
    }

    public String version() {
        return version;
    }

    /**
     * Asks for current values in one request.
     *
     * @param pids one, or up to six when {@link Adapter#multiplePids()}
     */
    public Reply live(List<Pid> pids) throws IOException {
        var count = frames.get(pids);
        if (count != null && adapter.map(Adapter::responseCount).orElse(false)) {
            var reply = timed(Request.live(pids, OptionalInt.of(count)));
            if (reply instanceof Reply.Values values && values.isComplete(pids) && values.frames() == count) {
                return reply;
            }
            frames.remove(pids); // learnt wrong, or another computer has joined: ask without
        }
        var reply = timed(Request.live(pids, OptionalInt.empty()));
        if (reply instanceof Reply.Values values && values.isComplete(pids) && values.frames() <= 15) {
            frames.put(List.copyOf(pids), values.frames());
        }
        return reply;
    }

    /** Supply voltage as the adapter measures it; causes no traffic on the vehicle's bus. */
    public OptionalDouble volts() throws IOException {
        if (exchange.ask(Request.setting("ATRV"), Exchange.SETTING, format) instanceof Reply.Text text) {
            var matcher = VOLTS.matcher(text.first());
            if (matcher.matches()) {
                return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
            }
        }
        return OptionalDouble.empty();
    }

    /** For questions beyond current values; the deadline adapts to what is usual on this bus. */
    Reply timed(Request request) throws IOException {
        long before = exchange.line().clock().nanos();
        long longest = Math.clamp(4 * usualNs, SHORTEST_DEADLINE_NS, LONGEST_DEADLINE_NS);
        var reply = exchange.ask(request, Duration.ofNanos(longest), format);
        if (reply instanceof Reply.Values) {
            usualNs += (exchange.line().clock().nanos() - before - usualNs) / 8;
        }
        return reply;
    }

    private char protocol() throws IOException {
        var reply = exchange.ask(Request.setting("ATDPN"), Exchange.SETTING, format);
        if (reply instanceof Reply.Text text && text.first().matches("A?[1-9A-C]")) {
            return text.first().charAt(text.first().length() - 1);
        }
        return '0';
    }

    private static boolean isOk(Reply reply) {
        return reply instanceof Reply.Text text && text.lines().getLast().endsWith("OK");
    }
}
