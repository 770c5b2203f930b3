package org.truegrade.obd.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One thing that was sent and all that came until the next was sent; a line of a recording. {@code obd decode} reads the
 * same lines.
 *
 * @param timeS when it was sent, since the recording began
 * @param firstS from then to the first byte that came
 * @param tookS to the last one
 * @param request without its carriage return; empty for a lone one, or when something came unasked
 * @param previous the request that a lone carriage return repeats; empty where that means nothing
 * @param reply every byte as it came, as ISO 8859-1
 */
public record RecordedExchange(
        double timeS, double firstS, double tookS, String request, String previous, String reply) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Times are rounded to 0.1 ms. */
    public String toJson() {
        var json = JSON.createObjectNode()
                .put("t", round(timeS))
                .put("first", round(firstS))
                .put("took", round(tookS))
                .put("request", request)
                .put("reply", reply);
        if (!previous.isEmpty()) {
            json.putObject("settings").put("previous", previous);
        }
        return json.toString();
    }

    /** @return empty when the line is no exchange: no JSON object, or without request or reply */
    static Optional<RecordedExchange> parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!(json instanceof ObjectNode)
                    || !json.path("request").isTextual()
                    || !json.path("reply").isTextual()) {
                return Optional.empty();
            }
            double first = Math.max(0, json.path("first").asDouble());
            return Optional.of(new RecordedExchange(
                    json.path("t").asDouble(),
                    first,
                    Math.max(first, json.path("took").asDouble()),
                    json.path("request").asText(),
                    json.path("settings").path("previous").asText(""),
                    json.path("reply").asText()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static double round(double seconds) {
        return Math.round(seconds * 1e4) / 1e4;
    }
}
