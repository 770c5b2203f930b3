package org.truegrade.obd.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What goes wrong in a simulated adapter, on its bus or in the engine computer. Any thread may cause a fault; the adapter
 * meets it at its next command. Counted faults wear off by themselves.
 */
public final class Faults {
    /** A computer's answer. @param later than it usually comes */
    record Answer(byte[] payload, Duration later) {
        boolean isPending() {
            return payload.length == 3 && payload[0] == 0x7F && payload[2] == PENDING;
        }
    }

    private record Refusal(int code, int times) {}

    private static final int PENDING = 0x78;

    final AtomicInteger mute = new AtomicInteger();
    final AtomicInteger lostPrompts = new AtomicInteger();
    final AtomicInteger damaged = new AtomicInteger();
    final AtomicInteger lostFrames = new AtomicInteger();
    final AtomicInteger doubled = new AtomicInteger();
    private final AtomicReference<Duration> late = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Optional<String>> news = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Refusal> refusal = new AtomicReference<>(new Refusal(0, 0));
    private final AtomicReference<Optional<Duration>> pending = new AtomicReference<>(Optional.empty());
    private final AtomicInteger insteadTimes = new AtomicInteger();
    private volatile String instead = "";
    volatile boolean echoSticks;
    volatile boolean ignition = true;
    final AtomicInteger brownOut = new AtomicInteger();
    final AtomicInteger err94 = new AtomicInteger();
    final AtomicInteger sleep = new AtomicInteger();

    Faults() {}

    /** The next commands get neither answer nor prompt. */
    public void mute(int commands) {
        mute.set(commands);
    }

    /** The supply breaks down: all settings are gone, and the next command meets {@code LV RESET}. */
    public void brownOut() {
        brownOut.set(1);
    }

    /** The CAN controller fails: the next request meets {@code ERR94}, settings fall back, CAN is barred until ATFE. */
    public void canControllerFails() {
        err94.set(1);
    }

    /** The next answers come without their prompt. */
    public void losePrompt(int answers) {
        lostPrompts.set(answers);
    }

    /** The next answer begins so much later; needs a line with a clock. */
    public void late(Duration delay) {
        late.set(delay);
    }

    /** ATE0 is answered OK and changes nothing. */
    public void stickEcho() {
        echoSticks = true;
    }

    /** The next requests to the vehicle are answered with this text: {@code CAN ERROR}, {@code BUS BUSY}, ... */
    public void answerWith(String text, int requests) {
        instead = text;
        insteadTimes.set(requests);
    }

    /** The next long answer is cut and ends with {@code BUFFER FULL}. */
    public void bufferFull() {
        answerWith("BUFFER FULL", 1);
    }

    /** The adapter says it is about to sleep, and sleeps: the next byte only wakes it. */
    public void fallAsleep() {
        news.set(Optional.of("ACT ALERT"));
        sleep.set(1);
    }

    /** The next answers of the vehicle come with one bit turned over on the way. */
    public void damage(int answers) {
        damaged.set(answers);
    }

    /** The next answers of several frames lack their last one. */
    public void loseFrame(int answers) {
        lostFrames.set(answers);
    }

    /** Every line of the next answers is printed twice. */
    public void repeatLines(int answers) {
        doubled.set(answers);
    }

    /** The engine computer refuses: {@code 7F service code}. */
    public void refuse(int code, int times) {
        refusal.set(new Refusal(code, times));
    }

    /** The next answer is announced ({@code 7F service 78}) and follows so much later. */
    public void announce(Duration later) {
        pending.set(Optional.of(later));
    }

    /** Switches the ignition: without it no computer answers, and ATIGN says OFF. */
    public void ignition(boolean on) {
        ignition = on;
    }

    static boolean happens(AtomicInteger left) {
        return left.get() > 0 && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    Duration takeDelay() {
        return late.getAndSet(Duration.ZERO);
    }

    Optional<String> takeNews() {
        return news.get().isEmpty() ? Optional.empty() : news.getAndSet(Optional.empty());
    }

    Optional<String> takeInstead() {
        return happens(insteadTimes) ? Optional.of(instead) : Optional.empty();
    }

    List<Answer> answers(Ecu ecu, byte[] request) {
        if (!ignition) {
            return List.of();
        }
        var refused = refusal.get();
        if (refused.times() > 0) {
            refusal.set(new Refusal(refused.code(), refused.times() - 1));
            return List.of(new Answer(negative(request, refused.code()), Duration.ZERO));
        }
        var payload = ecu.answer(request);
        if (payload.isEmpty()) {
            return List.of();
        }
        var announced = pending.getAndSet(Optional.empty());
        return announced
                .map(later -> List.of(
                        new Answer(negative(request, PENDING), Duration.ZERO), new Answer(payload.get(), later)))
                .orElseGet(() -> List.of(new Answer(payload.get(), Duration.ZERO)));
    }

    private static byte[] negative(byte[] request, int code) {
        return new byte[] {0x7F, request[0], (byte) code};
    }
}
