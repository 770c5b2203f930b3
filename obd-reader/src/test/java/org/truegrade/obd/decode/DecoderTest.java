package org.truegrade.obd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code conversations.jsonl}: what stands in {@code expected} was worked out from the values that went in, by a program
 * of its own that shares nothing with the decoder, or by hand.
 */
class DecoderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDING = 1e-9;

    /** JSON numbers are equal when they are as good as equal, written 50 or 50.0. */
    private static final Comparator<JsonNode> NUMBERS =
            (a, b) -> a.isNumber() && b.isNumber() && Math.abs(a.doubleValue() - b.doubleValue()) < ROUNDING
                    ? 0
                    : a.equals(b) ? 0 : 1;

    record Golden(String name, JsonNode conversation, JsonNode expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> conversations() throws IOException {
        var all = new ArrayList<Golden>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DecoderTest.class.getResourceAsStream("conversations.jsonl")),
                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var json = JSON.readTree(line);
                all.add(new Golden(json.get("name").asText(), json, json.get("expected")));
            }
        }
        return all.stream();
    }

    private static ObjectNode decode(JsonNode conversation, String chunks) {
        var out = new Decoder(Chunks.of(chunks))
                .decode(Conversation.of(conversation).orElseThrow());
        out.remove("name");
        return out;
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void eachConversationSaysWhatWentIn(Golden golden) {
        var decoded = decode(golden.conversation(), "whole");
        assertThat(decoded.equals(NUMBERS, golden.expected()))
                .as("%s%nwanted %s%n   got %s", golden.conversation(), golden.expected(), decoded)
                .isTrue();
        for (var chunks : List.of("bytes", "random:1", "random:2", "random:-3")) {
            assertThat(decode(golden.conversation(), chunks)).as(chunks).isEqualTo(decoded);
        }
    }

    @Test
    void theNameComesBackAsItWas() throws IOException {
        var out = new Decoder(Chunks.of("whole"))
                .decode(Conversation.of(
                                JSON.readTree("{'name':7,'request':'ATRV','reply':'12.6V>'}".replace('\'', '"')))
                        .orElseThrow());
        assertThat(out.toString()).isEqualTo("{\"name\":7,\"volts\":12.6}");
    }

    @Test
    void whatIsNoConversationIsNone() throws IOException {
        for (var line : List.of("[]", "7", "{}", "{\"request\":\"010C\"}", "{\"request\":\"010C\",\"reply\":null}")) {
            assertThat(Conversation.of(JSON.readTree(line))).as(line).isEmpty();
        }
    }

    @Test
    void settingsThatMakeNoSenseAreNotKnown() throws IOException {
        var line = """
                {"request":"010C","reply":"7E8 04 41 0C 1A F8 \\r\\r>","settings":{"protocol":"X","headers":"maybe"}}""";
        assertThat(decode(JSON.readTree(line), "whole").at("/values/rpm").asInt())
                .isEqualTo(1726);
        var found = line.replace("\"X\"", "\"a6\"").replace("\"maybe\"", "true");
        assertThat(decode(JSON.readTree(found), "whole").at("/values/rpm").asInt())
                .isEqualTo(1726);
    }
}
