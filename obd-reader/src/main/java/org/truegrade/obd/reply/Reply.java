package org.truegrade.obd.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back for one request. Numbers are in {@link Values} and {@link Payloads} only; no other case holds one. */
public sealed interface Reply {
    /** The class of the failure; empty for answers. */
    default Optional<Failure> failure() {
        return switch (this) {
            case Values values -> Optional.empty();
            case Payloads payloads -> Optional.empty();
            case Text text -> Optional.empty();
            case NoData none -> Optional.of(Failure.NO_DATA);
            case Negative negative ->
                Optional.of(negative.isPending() ? Failure.PENDING_TIMEOUT : Failure.NEGATIVE_RESPONSE);
            case BusError error -> Optional.of(error.fault().failure());
            case Restarted restarted -> Optional.of(restarted.lowVoltage() ? Failure.LV_RESET : Failure.ADAPTER_RESET);
            case Stopped stopped -> Optional.of(Failure.STOPPED);
            case UnknownCommand unknown -> Optional.of(Failure.UNKNOWN_COMMAND);
            case Damaged damaged -> Optional.of(damaged.kind());
            case Mismatch mismatch -> Optional.of(Failure.MISMATCH);
            case Empty empty -> Optional.of(Failure.EMPTY);
            case TimedOut timedOut -> Optional.of(Failure.TIMEOUT);
        };
    }

    /** What came, in a few plain words. */
    default String words() {
        return switch (this) {
            case BusError error -> error.fault().name().replace('_', ' ').toLowerCase(Locale.ROOT);
            case NoData none -> "no data";
            case Negative negative -> negative.reason();
            case TimedOut timedOut -> "no answer in time";
            default -> getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Current values, per engine computer.
     *
     * @param ecus computers in the order of their answers
     * @param frames how many frames (lines) all of them sent: the response count for the same request
     * @param beside what else came and gave no number
     */
    record Values(List<EcuValues> ecus, int frames, Beside beside) implements Reply {
        public Values(List<EcuValues> ecus, int frames) {
            this(ecus, frames, Beside.NOTHING);
        }

        /** The data of a PID: from the engine's computer when it answered it, else from the first that did. */
        public Optional<byte[]> data(Pid pid) {
            return ecus.stream()
                    .sorted((a, b) -> Boolean.compare(b.isEngine(), a.isEngine()))
                    .flatMap(ecu -> ecu.of(pid).stream())
                    .findFirst();
        }

        public boolean isComplete(List<Pid> pids) {
            return pids.stream().allMatch(pid -> data(pid).isPresent());
        }
    }

    /**
     * The values of one computer.
     *
     * @param ecu id as received, e.g. {@code 7E8}; empty when the adapter hides it
     * @param data data bytes by PID number
     */
    record EcuValues(String ecu, Map<Integer, byte[]> data) {
        Optional<byte[]> of(Pid pid) {
            return Optional.ofNullable(data.get(pid.number()));
        }

        boolean isEngine() {
            return Ecus.isEngine(ecu);
        }
    }

    /** Answers to services other than 01 and 22, whole and matched to their request. */
    record Payloads(List<EcuPayload> ecus, int frames, Beside beside) implements Reply {}

    /**
     * One computer's answer.
     *
     * @param bytes service byte (request + 40h) and what follows it, of its first message
     * @param content what its messages mean
     */
    record EcuPayload(String ecu, byte[] bytes, Content content) {
        /** The sender's address on SAE J1939: the last two digits of the id. */
        public String source() {
            return ecu.substring(Math.max(0, ecu.length() - 2));
        }
    }

    /**
     * What stood beside good answers.
     *
     * @param failed computers whose answer failed or was a refusal
     * @param foreign messages that answer another request: late ones
     */
    record Beside(List<EcuFailure> failed, int foreign) {
        static final Beside NOTHING = new Beside(List.of(), 0);

        /** The failure that says most: damage before a refusal, and among equals the engine's computer. */
        public Optional<EcuFailure> worst() {
            return failed.isEmpty() ? Optional.empty() : Optional.of(Answers.worst(failed));
        }
    }

    /**
     * Why one computer gave nothing.
     *
     * @param code negative response code where it refused, else 0
     */
    record EcuFailure(String ecu, Failure failure, int code, String what) {}

    /** The adapter's own words: {@code OK}, a version, a voltage. */
    record Text(List<String> lines) implements Reply {
        public String first() {
            return lines.getFirst();
        }
    }

    /** The vehicle did not answer in time. */
    record NoData() implements Reply {}

    /**
     * The computer refused, or said "later" and then nothing.
     *
     * @param code negative response code (ISO 14229-1), e.g. 0x12
     */
    record Negative(String ecu, int service, int code) implements Reply {
        private static final int PENDING = 0x78;

        /** Name of the code in plain words. */
        public String reason() {
            return isPending() ? "the answer was to follow and did not come" : NegativeCodes.name(code);
        }

        public boolean isPending() {
            return code == PENDING;
        }

        /** The same question will be refused again until the next start. */
        public boolean isFinal() {
            return code == 0x11 || code == 0x12 || code == 0x31;
        }
    }

    /** The bus or the adapter's hardware failed; see {@link BusFault}. */
    record BusError(BusFault fault, String text) implements Reply {}

    /** The adapter restarted (brown-out, reset): all its settings are gone. */
    record Restarted(String text) implements Reply {
        public boolean lowVoltage() {
            return text.replace(" ", "").toUpperCase(Locale.ROOT).contains("LVRESET");
        }
    }

    /** Our own byte interrupted the adapter. */
    record Stopped() implements Reply {}

    /** {@code ?}: this adapter cannot do that. */
    record UnknownCommand() implements Reply {}

    /**
     * Frames or bytes are missing, or the text is no answer at all.
     *
     * @param kind {@link Failure#INCOMPLETE} or {@link Failure#MALFORMED}
     */
    record Damaged(Failure kind, String what) implements Reply {}

    /** A whole answer, but to another question. */
    record Mismatch(String text) implements Reply {}

    /** A prompt without an answer. */
    record Empty() implements Reply {}

    /** No prompt within the deadline. What had come is unconfirmed and only for people to read. */
    record TimedOut(String unconfirmed) implements Reply {}
}
