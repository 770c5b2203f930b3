package org.truegrade.obd.decode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.truegrade.obd.reply.AdapterAnswers;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/** A conversation to the machine-readable form of what it says: numbers, texts and codes, or the class of the failure. */
public final class Decoder {
    private final Chunks chunks;

    public Decoder(Chunks chunks) {
        this.chunks = chunks;
    }

    public ObjectNode decode(Conversation conversation) {
        var request = Request.sent(conversation.request(), conversation.previous());
        var text = chunks.feed(conversation.reply());
        var reply = ReplyGrammar.parse(request, text, conversation.format(), conversation.previous());
        var out = JsonNodeFactory.instance.objectNode();
        conversation.name().ifPresent(name -> out.set("name", name));
        switch (reply) {
            case Reply.Values values ->
                answer(
                        out,
                        request,
                        values.ecus().stream()
                                .map(ecu -> Finding.of(ecu.ecu(), new Content.Parameters(ecu.data())))
                                .toList(),
                        values.beside());
            case Reply.Payloads payloads ->
                answer(
                        out,
                        request,
                        payloads.ecus().stream()
                                .map(ecu -> Finding.of(ecu.ecu(), ecu.content()))
                                .toList(),
                        payloads.beside());
            case Reply.Text words -> adapter(out, request, words);
            default -> failure(out, reply);
        }
        return out;
    }

    private static void failure(ObjectNode out, Reply reply) {
        reply.failure().ifPresent(failure -> out.put("error", failure.name()));
        if (reply instanceof Reply.Negative negative && !negative.isPending() && negative.code() != 0) {
            out.put("nrc", FindingsJson.hex(negative.code()));
        }
    }

    private static void adapter(ObjectNode out, Request request, Reply.Text words) {
        AdapterAnswers.version(request, words).ifPresent(version -> out.put("version", version));
        AdapterAnswers.volts(request, words).ifPresent(volts -> out.put("volts", volts));
        AdapterAnswers.protocol(request, words)
                .ifPresent(protocol ->
                        out.put("protocol", String.valueOf(protocol.number())).put("auto", protocol.automatic()));
        AdapterAnswers.ignition(request, words).ifPresent(on -> out.put("ignition_line", on));
        if (AdapterAnswers.isOk(words)) {
            out.put("ok", true);
        }
    }

    private static void answer(ObjectNode out, Request request, List<Finding> findings, Reply.Beside beside) {
        new FindingsJson(findings, out).write(request);
        beside.worst().ifPresent(bad -> {
            out.put("error", bad.failure().name());
            if (bad.code() != 0) {
                out.put("nrc", FindingsJson.hex(bad.code()));
            }
        });
    }
}
