package org.truegrade.obd.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truegrade.obd.decode.Chunks;
import org.truegrade.obd.decode.Conversation;
import org.truegrade.obd.decode.Decoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code obd decode}: recorded conversations, one JSON object a line, to what they say, one JSON object a line. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Decodes recorded answers of an adapter: JSON Lines in, JSON Lines out.")
final class DecodeCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Parameters(paramLabel = "FILE", description = "file of JSON Lines with request, reply and settings; - reads stdin")
    private String file = "-";

    @Option(
            names = "--chunks",
            paramLabel = "HOW",
            defaultValue = "whole",
            description = "feed each reply whole, as bytes, or cut at random (random:SEED); the results are the same")
    private String chunks = "whole";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var decoder = new Decoder(Chunks.of(chunks));
        try (var in = open();
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var out = spec.commandLine().getOut();
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                out.println(JSON.writeValueAsString(decode(decoder, line, number)));
                if (!lines.ready()) {
                    out.flush();
                }
            }
            out.flush();
        }
        return 0;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    private static JsonNode decode(Decoder decoder, String line, long number) {
        return conversation(line)
                .map(decoder::decode)
                .orElseGet(
                        () -> JSON.createObjectNode().put("error", "BAD_LINE").put("line", number));
    }

    private static Optional<Conversation> conversation(String line) {
        try {
            return Conversation.of(JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
