package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The second half of an answer: messages matched to the request, computer by computer, and taken apart. */
final class Answers {
    private static final int NEGATIVE = 0x7F;
    private static final int PENDING = 0x78;

    /** What one computer sent, sorted. */
    private static final class Computer {
        private final List<Message.Whole> fitting = new ArrayList<>();
        private final List<Reply.EcuFailure> failures = new ArrayList<>();
        private boolean pending;
    }

    private final Request request;
    private final ContentReader reader;
    private final Map<String, Computer> computers = new LinkedHashMap<>();
    private int foreign;

    private Answers(Request request, ContentReader reader) {
        this.request = request;
        this.reader = reader;
    }

    /**
     * @param flagged lines that the adapter itself marked as damaged, by computer
     * @param frames how many lines came
     */
    static Reply of(
            Request request, ContentReader reader, List<Message> messages, List<Reply.EcuFailure> flagged, int frames) {
        var answers = new Answers(request, reader);
        // a damaged line says more than the gap that it leaves
        flagged.forEach(failure -> answers.of(failure.ecu()).failures.add(failure));
        messages.forEach(answers::sort);
        return answers.reply(frames);
    }

    private Computer of(String ecu) {
        return computers.computeIfAbsent(ecu, id -> new Computer());
    }

    private void sort(Message message) {
        var bytes = message.bytes();
        boolean negative = bytes.length > 0 && (bytes[0] & 0xFF) == NEGATIVE;
        boolean ours = bytes.length == 0
                || (negative ? bytes.length < 2 || (bytes[1] & 0xFF) == request.service() : reader.fits(bytes));
        if (!ours) {
            foreign++;
            return;
        }
        switch (message) {
            case Message.Broken broken ->
                of(broken.ecu()).failures.add(new Reply.EcuFailure(broken.ecu(), broken.failure(), 0, broken.what()));
            case Message.Whole whole when negative -> refuse(whole);
            case Message.Whole whole -> of(whole.ecu()).fitting.add(whole);
        }
    }

    private void refuse(Message.Whole message) {
        var bytes = message.bytes();
        var computer = of(message.ecu());
        if (bytes.length < 3) {
            computer.failures.add(
                    new Reply.EcuFailure(message.ecu(), Failure.INCOMPLETE, 0, "a refusal without its code"));
            return;
        }
        // on the older buses the request's own bytes can stand before the code
        boolean padded = !message.exact() || bytes.length == 3;
        int code = (padded ? bytes[2] : bytes[bytes.length - 1]) & 0xFF;
        if (code == PENDING) {
            computer.pending = true;
        } else {
            computer.failures.add(
                    new Reply.EcuFailure(message.ecu(), Failure.NEGATIVE_RESPONSE, code, NegativeCodes.name(code)));
        }
    }

    private Reply reply(int frames) {
        var good = new ArrayList<Reply.EcuPayload>();
        var failed = new ArrayList<Reply.EcuFailure>();
        var pending = new ArrayList<String>();
        computers.forEach((ecu, computer) -> {
            if (!computer.failures.isEmpty()) {
                failed.add(computer.failures.getFirst()); // and no value beside it
            } else if (!computer.fitting.isEmpty()) {
                read(ecu, computer.fitting, good, failed);
            } else if (computer.pending) {
                pending.add(ecu);
            }
        });
        var beside = new Reply.Beside(List.copyOf(failed), foreign);
        if (!good.isEmpty()) {
            return answer(good, frames, beside);
        }
        if (!failed.isEmpty()) {
            return failure(request, failed);
        }
        if (!pending.isEmpty()) {
            return new Reply.Negative(pending.getFirst(), request.service(), PENDING);
        }
        return new Reply.Mismatch("an answer to another request");
    }

    /** Without ids each message is taken for one computer's, but for those that only together are an answer. */
    private void read(
            String ecu, List<Message.Whole> messages, List<Reply.EcuPayload> good, List<Reply.EcuFailure> failed) {
        boolean apart = ecu.isEmpty()
                && (request.service() != Request.VEHICLE_INFORMATION
                        || messages.stream().allMatch(message -> message.bytes().length > 7));
        try {
            var read = new ArrayList<Reply.EcuPayload>();
            for (var group : apart ? messages.stream().map(List::of).toList() : List.of(messages)) {
                read.add(new Reply.EcuPayload(ecu, group.getFirst().bytes(), reader.content(group)));
            }
            good.addAll(read);
        } catch (Damage e) {
            failed.add(new Reply.EcuFailure(ecu, e.failure(), 0, String.valueOf(e.getMessage())));
        }
    }

    private static Reply answer(List<Reply.EcuPayload> good, int frames, Reply.Beside beside) {
        var values = new ArrayList<Reply.EcuValues>();
        for (var payload : good) {
            if (payload.content() instanceof Content.Parameters(var data)) {
                values.add(new Reply.EcuValues(payload.ecu(), data));
            }
        }
        return values.size() == good.size()
                ? new Reply.Values(List.copyOf(values), frames, beside)
                : new Reply.Payloads(List.copyOf(good), frames, beside);
    }

    static Reply failure(Request request, List<Reply.EcuFailure> failed) {
        var worst = worst(failed);
        return switch (worst.failure()) {
            case NEGATIVE_RESPONSE -> new Reply.Negative(worst.ecu(), request.service(), worst.code());
            case DATA_ERROR -> new Reply.BusError(BusFault.DATA_ERROR, worst.what());
            case RX_ERROR -> new Reply.BusError(BusFault.RX_ERROR, worst.what());
            case MISMATCH -> new Reply.Mismatch(worst.what());
            case MALFORMED -> new Reply.Damaged(Failure.MALFORMED, worst.what());
            default -> new Reply.Damaged(Failure.INCOMPLETE, worst.what());
        };
    }

    /** Damage before a refusal; among equals the engine's computer. */
    static Reply.EcuFailure worst(List<Reply.EcuFailure> failed) {
        return failed.stream()
                .min(Comparator.<Reply.EcuFailure>comparingInt(
                                one -> one.failure() == Failure.NEGATIVE_RESPONSE ? 1 : 0)
                        .thenComparing(one -> !Ecus.isEngine(one.ecu())))
                .orElseThrow();
    }
}
