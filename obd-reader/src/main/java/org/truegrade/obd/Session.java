package org.truegrade.obd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.reply.BusFault;
import org.truegrade.obd.reply.Failure;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/**
 * A conversation with one adapter, from any state that it may be in. {@link #open} wakes the adapter and sets it up,
 * {@link #findVehicle} finds the bus and probes what both can do, {@link #live} asks for values. No call waits for a silent
 * adapter for more than two seconds, but for the search (15 s) and a computer that asks for patience (5 s); an interrupt
 * ends those. Used by one thread.
 */
public final class Session {
    private static final Pattern VOLTS = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?) ?V?");

    private static final long LONG_NS = 1_500_000_000L;

    private final Dialogue dialogue;
    private final Start start;
    private final Search search;
    private final Trust trust;
    private final List<Question> questions = new ArrayList<>();
    private Optional<Adapter> adapter = Optional.empty();
    private Optional<Reply.Values> zero = Optional.empty();
    private int mostPids = Request.MOST_PIDS;

    private Session(Dialogue dialogue, Start start) {
        this.dialogue = dialogue;
        this.start = start;
        this.search = new Search(dialogue, start);
        this.trust = new Trust(start.experience());
        start.experience().meet(version());
    }

    /** A session that knows nothing beforehand. */
    public static Session open(Line line) throws IOException {
        return open(line, Start.fresh());
    }

    /**
     * Sets the adapter up. Nothing that survives a loss of power is written into it.
     *
     * @throws IOException when nothing answers like an ELM327
     */
    public static Session open(Line line, Start start) throws IOException {
        return new Session(Dialogue.begin(new Exchange(new Wire(line), start.stamps())), start);
    }

    /**
     * Looks for a vehicle on the bus and finds out what it and the adapter can do.
     *
     * @return {@link Reply.Values} ({@link Reply.Payloads} of a heavy vehicle) when there is one, with {@link #adapter()} filled; else what came instead
     */
    public Reply findVehicle() throws IOException {
        questions.clear();
        adapter = Optional.empty();
        trust.restore();
        var reply = search.vehicle();
        if (reply instanceof Reply.Values values) {
            var known = trust.known(dialogue, values);
            if (known.isPresent()) {
                dialogue.waitFor(start.experience().waitUnits());
                adapter = known;
            } else {
                adapter = Optional.of(Probe.of(dialogue, start.experience(), values));
                start.experience().rememberWait(dialogue.waitUnits());
            }
            start.experience().remember(adapter.orElseThrow());
            zero = Optional.of(values);
        } else if (reply instanceof Reply.Payloads && dialogue.speech() == Adapter.Speech.J1939) {
            adapter = Optional.of(Truck.probe(dialogue));
            start.experience().remember(adapter.orElseThrow());
        }
        return reply;
    }

    /** The first answers were not as what was known beforehand has promised: {@link #findVehicle} is due. */
    boolean isDoubted() {
        return trust.isLost();
    }

    /** Empty until a vehicle was found. */
    public Optional<Adapter> adapter() {
        return adapter;
    }

    /** A vehicle that answers, but not in a language that gives values: what it is, for people. */
    public Optional<String> remark() {
        return search.remark();
    }

    public String version() {
        return dialogue.setUp().version();
    }

    /** From now on only these are asked for: lets answers be shorter where one computer has them all. */
    public void focusOn(List<Pid> wanted) throws IOException {
        questions.clear();
        if (adapter.isPresent() && zero.isPresent()) {
            new Focus(dialogue, adapter.get()).on(zero.get(), wanted);
        }
    }

    /** Asks the vehicle anything. What can be cured by asking again or by setting up again, is. */
    public Reply ask(Request request) throws IOException {
        return dialogue.ask(request);
    }

    /**
     * Asks for current values in one request.
     *
     * @param pids one, or up to {@link #mostPids()}
     */
    public Reply live(List<Pid> pids) throws IOException {
        return live(question(pids));
    }

    Question question(List<Pid> pids) {
        for (var question : questions) {
            if (question.pids().equals(pids)) {
                return question;
            }
        }
        var question = new Question(pids, dialogue.live(pids, OptionalInt.empty()));
        questions.add(question);
        return question;
    }

    Reply live(Question question) throws IOException {
        var exchange = dialogue.exchange();
        var request = question.request();
        long before = exchange.wire().now();
        if (!exchange.transfer(request.text(), dialogue.deadlineNs(), can(Capability.REPEAT))) {
            question.forget();
            trust.question();
            return new Reply.TimedOut(exchange.givenUp());
        }
        var mould = question.mould();
        if (mould.isPresent()) {
            var values =
                    mould.get().fill(exchange.wire().bytes(), exchange.wire().length());
            if (values != null) {
                exchange.wasGood(request.text());
                dialogue.tookNs(exchange.wire().now() - before);
                return values;
            }
        }
        var reply = exchange.parse(request, dialogue.format());
        if (reply instanceof Reply.Values values && question.isGood(values) && isCertain(values)) {
            exchange.wasGood(request.text());
            dialogue.tookNs(exchange.wire().now() - before);
            trust.confirm();
            question.learn(values, exchange.wire().text(), dialogue.format(), can(Capability.RESPONSE_COUNT));
            return values;
        }
        question.forget();
        trust.question();
        boolean waited = exchange.wire().now() - before > LONG_NS; // once is enough
        return waited && !(reply instanceof Reply.Values) ? reply : again(question, reply, request);
    }

    /** The quick way has failed: by the long one. */
    private Reply again(Question question, Reply first, Request request) throws IOException {
        if (first instanceof Reply.BusError error && error.fault() == BusFault.BUFFER_FULL) {
            mostPids = Math.max(1, question.pids().size() / 2);
            return first;
        }
        if (first instanceof Reply.Restarted || first instanceof Reply.BusError) {
            dialogue.cure(first);
        }
        if (first instanceof Reply.NoData) {
            dialogue.isPatientAgain(); // some computer answers later than those that were tried
        }
        boolean stands = first instanceof Reply.Values && request.equals(question.plain());
        var reply = stands ? first : dialogue.ask(question.plain());
        return reply instanceof Reply.Values values && !isCertain(values)
                ? new Reply.Damaged(Failure.INCOMPLETE, "two computers answer, and nothing tells them apart")
                : reply;
    }

    /** Computers without names that say the same thing differently: nobody knows which is the engine's. */
    private boolean isCertain(Reply.Values values) {
        return dialogue.format().headers() || values.ecus().size() == 1;
    }

    private boolean can(Capability capability) {
        return adapter.isPresent() && adapter.get().can(capability);
    }

    /** How many PIDs one question may hold: fewer than six once the adapter's buffer was full. */
    public int mostPids() {
        boolean several = adapter.isPresent() && adapter.get().multiplePids();
        return several ? Math.min(mostPids, dialogue.mostPids()) : 1;
    }

    /** When the values of the last answer were true, on the start's clock: half way between question and answer. */
    public long middleNs() {
        return dialogue.exchange().middleNs();
    }

    /** The next message of a heavy vehicle's parameter group. */
    Reply listen(int group) throws IOException {
        return Truck.listen(dialogue, group);
    }

    long answeredNs() {
        return dialogue.exchange().answeredNs();
    }

    /** Supply voltage as the adapter measures it; causes no traffic on the vehicle's bus. */
    public OptionalDouble volts() throws IOException {
        if (dialogue.setting("ATRV") instanceof Reply.Text text) {
            var matcher = VOLTS.matcher(text.first());
            if (matcher.matches()) {
                return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
            }
        }
        return OptionalDouble.empty();
    }

    /** How often the adapter had to be set up again: its supply broke down, or its settings were lost. */
    int restarts() {
        return dialogue.restarts();
    }

    /** Lets time pass beside the silent adapter; notices when its line is gone. */
    void idle(long ns) throws IOException {
        dialogue.exchange().wire().idle(ns);
    }

    /** @throws IOException when the line is gone */
    void glance() throws IOException {
        dialogue.exchange().wire().drain();
    }
}
