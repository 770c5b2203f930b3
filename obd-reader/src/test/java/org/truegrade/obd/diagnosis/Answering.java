package org.truegrade.obd.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.ReplyFormat;
import org.truegrade.obd.reply.ReplyGrammar;
import org.truegrade.obd.reply.Request;

/** A vehicle on CAN of which one knows what the adapter prints for each request; NO DATA for all others. */
final class Answering implements Asker {
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Answering to(String request, String... lines) {
        answers.put(request, String.join("\r", lines));
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request.text());
        return ReplyGrammar.parse(
                request, answers.getOrDefault(request.text(), "NO DATA") + "\r\r", new ReplyFormat(true, '6'));
    }
}
