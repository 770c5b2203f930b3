package org.truegrade.obd;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.Request;

/**
 * An adapter and how it is set just now: can be set up again at any moment, because it may lose its settings at any moment.
 * Cures failures that a repetition alone does not cure.
 */
final class Dialogue {
    /** The adapter's own longest wait for a computer (ATST 32h) and some air. */
    private static final long SHORTEST_DEADLINE_NS = 505_000_000L;
    /** With the attempts to bring a silent adapter back (0.8 s) it stays below two seconds. */
    private static final long LONGEST_DEADLINE_NS = 1_000_000_000L;

    /** Seven bytes: the service and two a value. */
    private static final int MOST_IDENTIFIERS = 3;

    /** ATST: 50 times 4.096 ms. */
    static final int USUAL_WAIT = 0x32;

    private final Exchange exchange;
    private SetUp setUp;
    private ReplyFormat format;
    private Optional<String> address = Optional.empty();
    private long usualNs = 100_000_000L;
    private int restarts;
    private int waitUnits = USUAL_WAIT;
    private boolean headersWanted = true;
    private boolean headersLie;
    private Adapter.Speech speech = Adapter.Speech.OBD;

    private Dialogue(Exchange exchange, SetUp setUp) {
        this.exchange = exchange;
        this.setUp = setUp;
        this.format = new ReplyFormat(headersPromised(), '0');
    }

    /** @throws IOException when nothing answers like an ELM327 */
    static Dialogue begin(Exchange exchange) throws IOException {
        return new Dialogue(exchange, SetUp.of(exchange));
    }

    Exchange exchange() {
        return exchange;
    }

    int restarts() {
        return restarts;
    }

    SetUp setUp() {
        return setUp;
    }

    ReplyFormat format() {
        return format;
    }

    void useFormat(ReplyFormat seen) {
        format = seen;
    }

    /** The adapter has agreed to show ids, as far as its word is worth anything. */
    boolean headersPromised() {
        return setUp.can().contains(Capability.HEADERS) && !headersLie;
    }

    void headersSeen(boolean shown) {
        headersLie = setUp.can().contains(Capability.HEADERS) && !shown;
    }

    Adapter.Speech speech() {
        return speech;
    }

    void speak(Adapter.Speech language) throws IOException {
        boolean before = isTruck();
        speech = language;
        if (before != isTruck()) {
            time();
        }
    }

    private boolean isTruck() {
        return speech == Adapter.Speech.J1939;
    }

    /** Up to 200 ms lie between two packets of a heavy vehicle's message (J1939-21): longer than an adapted wait. */
    private void time() throws IOException {
        if (setUp.can().contains(Capability.ADAPTIVE_TIMING)) {
            isAccepted(isTruck() ? "ATAT0" : "ATAT1");
        }
    }

    /**
     * The question for the first support bitmap, which every vehicle must answer.
     *
     * @param computers how many answer, each with one frame; empty: not known
     */
    Request zero(OptionalInt computers) {
        return live(List.of(Pids.known(0x00)), computers);
    }

    /** Current values in the vehicle's language. */
    Request live(List<Pid> pids, OptionalInt frames) {
        return speech == Adapter.Speech.OBD_ON_UDS
                ? Request.liveByIdentifier(pids, frames)
                : Request.live(pids, frames);
    }

    /** How many PIDs fit one request of one CAN frame, where the vehicle takes several. */
    int mostPids() {
        return speech == Adapter.Speech.OBD_ON_UDS ? MOST_IDENTIFIERS : Request.MOST_PIDS;
    }

    Reply setting(String text) throws IOException {
        return exchange.ask(Request.setting(text), Exchange.SETTING, format);
    }

    boolean isAccepted(String setting) throws IOException {
        return SetUp.isOk(setting(setting));
    }

    /**
     * Chooses a bus for this session only. ATSP is written into the adapter's EEPROM unless its memory is off; ATTP is not.
     * An adapter that has neither is left on its own bus.
     *
     * @param protocol {@code 0}: the adapter searches
     * @return the bus that the adapter is on now, {@code 0} where it does not say
     */
    char chooseProtocol(char protocol) throws IOException {
        boolean chosen =
                exchange.wire().isMemoryOff() && isAccepted("ATSP" + protocol) || isAccepted("ATTP" + protocol);
        return chosen ? protocol : protocol();
    }

    /** As the adapter says it, {@code 0} where it does not. */
    char protocol() throws IOException {
        var reply = setting("ATDPN");
        if (reply instanceof Reply.Text text && text.first().matches("A?[1-9A-C]")) {
            return text.first().charAt(text.first().length() - 1);
        }
        return '0';
    }

    boolean showHeaders(boolean shown) throws IOException {
        headersWanted = shown;
        if (!isAccepted(shown ? "ATH1" : "ATH0")) {
            return false;
        }
        format = new ReplyFormat(shown, format.protocol());
        return true;
    }

    /**
     * How long the adapter waits for a computer (ATST), in units of 4.096 ms; without response count and adaptive timing it
     * waits as long after each answer too.
     */
    boolean waitFor(int units) throws IOException {
        if (units == waitUnits) {
            return true;
        }
        boolean accepted = isAccepted(String.format(Locale.ROOT, "ATST%02X", units));
        waitUnits = accepted ? units : waitUnits;
        return accepted;
    }

    int waitUnits() {
        return waitUnits;
    }

    /** @return true when the adapter had been told to be quick, and is not any more */
    boolean isPatientAgain() throws IOException {
        return waitUnits < USUAL_WAIT && waitFor(USUAL_WAIT);
    }

    /** Asks one computer only; no other can answer then. */
    boolean address(String header) throws IOException {
        boolean accepted = isAccepted("ATSH" + header);
        if (accepted) {
            address = Optional.of(header);
        }
        return accepted;
    }

    /** The engine's computer (ISO 15765-4). */
    String engineHeader() {
        return hasLongIds() ? "DA10F1" : "7E0";
    }

    /** All computers, as the adapter does from the start. */
    void addressAll() throws IOException {
        isAccepted(hasLongIds() ? "ATSHDB33F1" : "ATSH7DF");
        address = Optional.empty();
    }

    private boolean hasLongIds() {
        return format.protocol() == '7' || format.protocol() == '9';
    }

    /** The deadline adapts to what is usual on this bus. */
    Reply timed(Request request) throws IOException {
        long before = exchange.wire().now();
        var reply = exchange.ask(request, Duration.ofNanos(deadlineNs()), format);
        if (reply instanceof Reply.Values) {
            tookNs(exchange.wire().now() - before);
        }
        return reply;
    }

    long deadlineNs() {
        return isTruck() ? LONGEST_DEADLINE_NS : Math.clamp(4 * usualNs, SHORTEST_DEADLINE_NS, LONGEST_DEADLINE_NS);
    }

    void tookNs(long ns) {
        usualNs += (ns - usualNs) / 8;
    }

    Reply ask(Request request) throws IOException {
        return cured(request, timed(request));
    }

    private Reply cured(Request request, Reply reply) throws IOException {
        return cure(reply) ? timed(request) : reply;
    }

    /** @return true when something was done about it, so that the question is worth another attempt */
    boolean cure(Reply reply) throws IOException {
        return switch (reply) {
            case Reply.Restarted restarted -> setUpAgain();
            case Reply.Damaged damaged -> setUpAgain(); // settings lost without a word look like this
            case Reply.BusError error ->
                switch (error.fault()) {
                    case CAN_ERROR -> again();
                    case ADAPTER_FAULT -> isAccepted("ATFE") | setUpAgain(); // clears what bars CAN after ERR94
                    case ACT_ALERT, LP_ALERT -> wake();
                    case FLOW_CONTROL_TIMEOUT -> address.isEmpty() && showHeaders(true) && address(engineHeader());
                    default -> false;
                };
            default -> false;
        };
    }

    private boolean again() throws IOException {
        if (format.protocol() != '0') {
            chooseProtocol(format.protocol());
        }
        return true;
    }

    /** The adapter says that it is about to sleep; any byte keeps it awake. Asleep already, it has lost its settings. */
    private boolean wake() throws IOException {
        exchange.wire().interrupt();
        return setUpAgain();
    }

    boolean setUpAgain() throws IOException {
        var before = format;
        restarts++;
        setUp = SetUp.of(exchange);
        format = new ReplyFormat(headersPromised(), before.protocol());
        if (!headersWanted) {
            showHeaders(false);
        }
        again();
        if (isTruck()) {
            time();
        }
        int wait = waitUnits;
        waitUnits = USUAL_WAIT;
        waitFor(wait);
        if (address.isPresent()) {
            address(address.get());
        }
        return true;
    }
}
