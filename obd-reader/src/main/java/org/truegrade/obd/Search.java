package org.truegrade.obd;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/** Looks for the vehicle's bus: the known one first, then whatever the adapter finds, then one after the other. */
final class Search {
    /** Most common first. */
    private static final String ONE_BY_ONE = "687954312";

    private static final char AUTOMATIC = '0';

    private final Dialogue dialogue;
    private final Start start;
    private int attempts;

    Search(Dialogue dialogue, Start start) {
        this.dialogue = dialogue;
        this.start = start;
    }

    /** A vehicle that answers, or what came instead. */
    Reply vehicle() throws IOException {
        var known = start.experience().known().map(Adapter::protocol);
        char first = start.protocol().or(() -> known).orElse(AUTOMATIC);
        var reply = zeroOn(attempts % 2 == 0 ? first : alternative());
        if (!(reply instanceof Reply.Values)
                && attempts == 0
                && first != AUTOMATIC
                && start.protocol().isEmpty()) {
            reply = zeroOn(AUTOMATIC); // another vehicle than last time
        }
        attempts++;
        return reply;
    }

    private char alternative() {
        if (start.protocol().isPresent()) {
            return start.protocol().get();
        }
        return attempts == 1 ? AUTOMATIC : ONE_BY_ONE.charAt((attempts / 2 - 1) % ONE_BY_ONE.length());
    }

    private Reply zeroOn(char protocol) throws IOException {
        dialogue.chooseProtocol(protocol);
        dialogue.useFormat(new ReplyFormat(dialogue.format().headers(), protocol));
        var reply = dialogue.exchange().ask(zero(protocol), Exchange.SEARCH, dialogue.format());
        if (dialogue.cure(reply)) {
            reply = dialogue.exchange().ask(Dialogue.ZERO, Exchange.SEARCH, dialogue.format());
        }
        return protocol == AUTOMATIC ? named(reply).orElse(reply) : reply;
    }

    /** Where it is known who will answer, nobody need wait for more. */
    private Request zero(char protocol) {
        var known =
                start.experience().known().filter(adapter -> adapter.protocol() == protocol && adapter.responseCount());
        return Dialogue.zero(
                known.map(adapter -> OptionalInt.of(adapter.supported().size())).orElse(OptionalInt.empty()));
    }

    /** Only now it is known what the ids of the answer looked like. */
    private Optional<Reply> named(Reply reply) throws IOException {
        if (!(reply instanceof Reply.Values) && !(reply instanceof Reply.Damaged)) {
            return Optional.empty();
        }
        var text = dialogue.exchange().wire().text();
        dialogue.useFormat(new ReplyFormat(dialogue.format().headers(), dialogue.protocol()));
        var again = ReplyGrammar.parse(Dialogue.ZERO, text, dialogue.format());
        return Optional.of(again instanceof Reply.Values ? again : dialogue.ask(Dialogue.ZERO));
    }
}
