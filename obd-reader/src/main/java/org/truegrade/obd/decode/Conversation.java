package org.truegrade.obd.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.truegrade.obd.reply.ReplyFormat;

/**
 * One question and what came, as recorded.
 *
 * @param name whatever the recording calls it
 * @param request as sent, without the carriage return
 * @param reply exactly as it came, with its prompt
 * @param format what is known of the adapter's settings; the rest is worked out from the reply
 * @param previous the request before this one; empty where there was none
 */
public record Conversation(Optional<JsonNode> name, String request, String reply, ReplyFormat format, String previous) {

    /** @return empty when the JSON is no conversation: no object, or without request or reply */
    public static Optional<Conversation> of(JsonNode json) {
        var request = json.path("request");
        var reply = json.path("reply");
        if (!json.isObject() || !request.isTextual() || !reply.isTextual()) {
            return Optional.empty();
        }
        var settings = json.path("settings");
        var headers = settings.path("headers");
        return Optional.of(new Conversation(
                Optional.ofNullable(json.get("name")),
                request.textValue(),
                reply.textValue(),
                new ReplyFormat(
                        headers.isBoolean() ? Optional.of(headers.booleanValue()) : Optional.empty(),
                        protocol(settings.path("protocol"))),
                settings.path("previous").asText("")));
    }

    /** One character; {@code A6} is protocol 6, found by the adapter itself. */
    private static char protocol(JsonNode json) {
        var text = json.asText("").strip().toUpperCase(Locale.ROOT);
        char last = text.isEmpty() || text.length() > 2 ? '0' : text.charAt(text.length() - 1);
        boolean known = last >= '1' && last <= '9' || last >= 'A' && last <= 'C';
        return known && (text.length() == 1 || text.charAt(0) == 'A') ? last : '0';
    }
}
