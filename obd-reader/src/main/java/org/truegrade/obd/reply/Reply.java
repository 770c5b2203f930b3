package org.truegrade.obd.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back for one request. Numbers are in {@link Values} only; no other case holds one, however it looks. */
public sealed interface Reply {
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
     */
    record Values(List<EcuValues> ecus, int frames) implements Reply {
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

        /** 7E8 and 18DAF110 on CAN, 10 on the older buses (SAE J1979, ISO 15765-4). */
        boolean isEngine() {
            return ecu.equals("7E8") || ecu.equals("18DAF110") || ecu.equals("10");
        }
    }

    /** An answer to a service other than 01, whole and matched to its request; whoever asked decodes it. */
    record Payloads(List<EcuPayload> ecus, int frames) implements Reply {}

    /** Service byte (request + 40h) and what follows it, from one computer. */
    record EcuPayload(String ecu, byte[] bytes) {}

    /** The adapter's own words: {@code OK}, a version, a voltage. */
    record Text(List<String> lines) implements Reply {
        public String first() {
            return lines.getFirst();
        }
    }

    /** The vehicle did not answer in time. */
    record NoData() implements Reply {}

    /**
     * The computer refused.
     *
     * @param code negative response code (ISO 14229-1), e.g. 0x12
     */
    record Negative(String ecu, int service, int code) implements Reply {
        public String reason() {
            return switch (code) {
                case 0x10 -> "general reject";
                case 0x11 -> "service not supported";
                case 0x12 -> "sub-function not supported";
                case 0x21 -> "busy, repeat the request";
                case 0x22 -> "conditions not correct";
                case 0x31 -> "request out of range";
                case 0x33 -> "access denied";
                case 0x78 -> "the answer was to follow and did not come";
                default -> "code " + Integer.toHexString(code);
            };
        }

        /** The same question will be refused again until the next start. */
        public boolean isFinal() {
            return code == 0x11 || code == 0x12 || code == 0x31;
        }
    }

    /** The bus or the adapter's hardware failed; see {@link BusFault}. */
    record BusError(BusFault fault, String text) implements Reply {}

    /** The adapter restarted (brown-out, reset): all its settings are gone. */
    record Restarted(String text) implements Reply {}

    /** Our own byte interrupted the adapter. */
    record Stopped() implements Reply {}

    /** {@code ?}: this adapter cannot do that. */
    record UnknownCommand() implements Reply {}

    /** Frames or bytes are missing, or the text is no answer at all. */
    record Damaged(String what) implements Reply {}

    /** A whole answer, but to another question. */
    record Mismatch(String text) implements Reply {}

    /** A prompt without an answer. */
    record Empty() implements Reply {}

    /** No prompt within the deadline. What had come is unconfirmed and only for people to read. */
    record TimedOut(String unconfirmed) implements Reply {}
}
