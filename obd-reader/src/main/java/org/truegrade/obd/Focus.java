package org.truegrade.obd;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;

/**
 * Makes answers on CAN as short as they can be while it stays clear who answers: one computer is addressed where it has all
 * that is wanted, and ids are left out where only one can answer.
 */
final class Focus {
    private final Dialogue dialogue;
    private final Adapter adapter;

    Focus(Dialogue dialogue, Adapter adapter) {
        this.dialogue = dialogue;
        this.adapter = adapter;
    }

    /** @param zero the vehicle's answer to PID 00 */
    void on(Reply.Values zero, List<Pid> wanted) throws IOException {
        if (!dialogue.format().isCan()) {
            return; // on the older buses the id comes with a checksum, which is worth more than its time
        }
        if (!adapter.headers()) {
            if (zero.ecus().size() > 1) {
                answersAlone(dialogue.engineHeader());
            }
            return;
        }
        var ecu = soleSource(wanted);
        if (ecu.isEmpty()
                || zero.ecus().size() > 1 && !answersAlone(headerFor(ecu.get()).orElse(""))) {
            return;
        }
        var expected = zero.ecus().stream()
                .filter(values -> values.ecu().equals(ecu.get()))
                .findFirst();
        if (expected.isPresent() && dialogue.showHeaders(false) && !isAnsweredAs(expected.get())) {
            dialogue.showHeaders(true);
        }
    }

    /** The computer that has it all; the one with the lowest id is the engine's. */
    private Optional<String> soleSource(List<Pid> wanted) {
        var offered = wanted.stream().filter(adapter::offers).toList();
        return adapter.supported().entrySet().stream()
                .filter(ecu -> offered.stream().allMatch(pid -> ecu.getValue().contains(pid.number())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Asked at 7E0 to 7E7, computers answer at 7E8 to 7EF; ids of 29 bits carry an address (ISO 15765-4). */
    private static Optional<String> headerFor(String ecu) {
        if (ecu.matches("7E[8-F]")) {
            return Optional.of("7E" + (Integer.parseInt(ecu.substring(2), 16) - 8));
        }
        return ecu.matches("18DAF1[0-9A-F]{2}") ? Optional.of("DA" + ecu.substring(6) + "F1") : Optional.empty();
    }

    private boolean answersAlone(String header) throws IOException {
        if (header.isEmpty() || !dialogue.address(header)) {
            return false;
        }
        // Without a count: whoever else still answers is to be seen.
        if (dialogue.ask(dialogue.zero(OptionalInt.empty())) instanceof Reply.Values values
                && values.ecus().size() == 1) {
            return true;
        }
        dialogue.addressAll();
        return false;
    }

    private boolean isAnsweredAs(Reply.EcuValues expected) throws IOException {
        int zero = Pids.known(0x00).number();
        var question = dialogue.zero(adapter.responseCount() ? OptionalInt.of(1) : OptionalInt.empty());
        return dialogue.ask(question) instanceof Reply.Values values
                && values.ecus().size() == 1
                && Arrays.equals(
                        values.ecus().getFirst().data().get(zero),
                        expected.data().get(zero));
    }
}
