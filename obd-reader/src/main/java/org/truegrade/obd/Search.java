package org.truegrade.obd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/**
 * Looks for the vehicle: on the known bus first, then on whatever the adapter finds, then on one after the other; in the
 * language of service 01 first, then in those of vehicles that do not speak it.
 */
final class Search {
    /** Most common first. */
    private static final String ONE_BY_ONE = "687954312";

    private static final char AUTOMATIC = '0';
    private static final char TRUCKS = 'A';
    /** A sleeping vehicle is not asked in every language each time. */
    private static final int OTHER_LANGUAGES_EACH = 4;

    private static final Request TESTER_PRESENT = Request.service(0x3E, 0x00);

    private final Dialogue dialogue;
    private final Start start;
    private int attempts;
    private Optional<String> remark = Optional.empty();

    Search(Dialogue dialogue, Start start) {
        this.dialogue = dialogue;
        this.start = start;
    }

    /** What a vehicle is that answers without giving values. */
    Optional<String> remark() {
        return remark;
    }

    /** A vehicle that answers, or what came instead. */
    Reply vehicle() throws IOException {
        remark = Optional.empty();
        var known = start.experience().known();
        dialogue.speak(known.map(Adapter::speech).orElse(Adapter.Speech.OBD));
        char first = start.protocol().or(() -> known.map(Adapter::protocol)).orElse(AUTOMATIC);
        var reply =
                dialogue.speech() == Adapter.Speech.J1939 ? truck() : zeroOn(attempts % 2 == 0 ? first : alternative());
        boolean another = known.isPresent() && start.protocol().isEmpty() && attempts == 0;
        if (!isFound(reply) && another) {
            dialogue.speak(Adapter.Speech.OBD);
            reply = zeroOn(AUTOMATIC);
        }
        if (!isFound(reply) && attempts % OTHER_LANGUAGES_EACH == 0) {
            reply = inOtherLanguages(reply);
        }
        attempts++;
        return reply;
    }

    private static boolean isFound(Reply reply) {
        return reply instanceof Reply.Values || reply instanceof Reply.Payloads;
    }

    private char alternative() {
        if (start.protocol().isPresent()) {
            return start.protocol().get();
        }
        return attempts == 1 ? AUTOMATIC : ONE_BY_ONE.charAt((attempts / 2 - 1) % ONE_BY_ONE.length());
    }

    private Reply zeroOn(char wanted) throws IOException {
        char protocol = use(wanted);
        dialogue.useFormat(new ReplyFormat(Optional.empty(), protocol));
        var reply = dialogue.exchange().ask(zero(protocol), Exchange.SEARCH, dialogue.format());
        if (dialogue.cure(reply)) {
            reply = dialogue.exchange().ask(zero(protocol), Exchange.SEARCH, dialogue.format());
        }
        return named(reply, protocol);
    }

    /** @return the bus that the adapter is on: another one where it does not let itself be told */
    private char use(char wanted) throws IOException {
        char protocol = dialogue.chooseProtocol(wanted);
        dialogue.useFormat(new ReplyFormat(dialogue.headersPromised(), protocol));
        return protocol;
    }

    /** Where it is known who will answer, nobody need wait for more. */
    private Request zero(char protocol) {
        var known =
                start.experience().known().filter(adapter -> adapter.protocol() == protocol && adapter.responseCount());
        return dialogue.zero(
                known.map(adapter -> OptionalInt.of(adapter.supported().size())).orElse(OptionalInt.empty()));
    }

    /** Only now it is known which bus it is, and whether the ids that were asked for are really shown. */
    private Reply named(Reply reply, char chosen) throws IOException {
        boolean promised = dialogue.headersPromised();
        if (!(reply instanceof Reply.Values)
                && !(reply instanceof Reply.Damaged)
                && !(reply instanceof Reply.Negative)) {
            dialogue.useFormat(new ReplyFormat(promised, chosen));
            return reply;
        }
        var text = dialogue.exchange().wire().text();
        char protocol = chosen == AUTOMATIC ? dialogue.protocol() : chosen;
        var zero = dialogue.zero(OptionalInt.empty());
        for (boolean shown : new boolean[] {promised, !promised}) {
            dialogue.useFormat(new ReplyFormat(shown, protocol));
            var again = ReplyGrammar.parse(zero, text, dialogue.format());
            if (again instanceof Reply.Values || again instanceof Reply.Negative) {
                dialogue.headersSeen(shown);
                return again;
            }
        }
        dialogue.useFormat(new ReplyFormat(promised, protocol));
        return dialogue.ask(zero);
    }

    /** Electric cars and newer ones answer service 22 only; heavy vehicles speak unasked. */
    private Reply inOtherLanguages(Reply first) throws IOException {
        var buses = start.protocol()
                .or(() -> Optional.of(dialogue.format().protocol()).filter(bus -> bus != AUTOMATIC))
                .map(List::of)
                .orElse(List.of('6', '7'));
        for (char bus : buses) {
            if (bus < '6' || bus > '9' || use(bus) != bus) {
                continue;
            }
            dialogue.speak(Adapter.Speech.OBD_ON_UDS);
            var reply = dialogue.ask(dialogue.zero(OptionalInt.empty()));
            if (isFound(reply)) {
                return reply;
            }
            if (reply instanceof Reply.Negative || dialogue.ask(TESTER_PRESENT) instanceof Reply.Payloads) {
                remark = Optional.of(
                        "the vehicle's computers answer diagnosis (UDS), but neither OBD's service 01 nor its"
                                + " identifiers F4xx: an electric car, or one that gives its values to its maker's tools only");
                return reply;
            }
        }
        boolean mayBeTruck = start.protocol().isEmpty() || start.protocol().get() == TRUCKS;
        var truck = mayBeTruck && first instanceof Reply.BusError ? truck() : first;
        if (!isFound(truck)) {
            dialogue.speak(Adapter.Speech.OBD);
        }
        return isFound(truck) ? truck : first;
    }

    private Reply truck() throws IOException {
        if (use(TRUCKS) != TRUCKS) {
            return new Reply.UnknownCommand();
        }
        dialogue.speak(Adapter.Speech.J1939);
        return Truck.listen(dialogue, Truck.ENGINE_GROUP);
    }
}
