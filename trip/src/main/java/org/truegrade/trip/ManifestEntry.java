package org.truegrade.trip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One line of {@code manifest.jsonl}: a file that was closed whole. */
record ManifestEntry(String name, long bytes, String sha256) {
    static final String FILE = "manifest.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Reading(List<ManifestEntry> entries, List<Damage> damages) {}

    static ManifestEntry of(Path file) throws IOException {
        var digest = SegmentOutput.newSha256();
        long bytes = 0;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new ManifestEntry(
                file.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static void append(Path folder, List<ManifestEntry> entries) throws IOException {
        var lines = new StringBuilder();
        for (var entry : entries) {
            lines.append(JSON.createObjectNode()
                            .put("name", entry.name)
                            .put("bytes", entry.bytes)
                            .put("sha256", entry.sha256))
                    .append('\n');
        }
        DurableFiles.append(folder.resolve(FILE), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads all whole lines; a torn or foreign line is a damage, never an exception. */
    static Reading read(Path folder) throws IOException {
        var entries = new ArrayList<ManifestEntry>();
        var damages = new ArrayList<Damage>();
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Reading(entries, damages);
        }
        var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                JsonNode line = JSON.readTree(lines[i]);
                if (i == lines.length - 1 || !line.hasNonNull("sha256")) {
                    damages.add(
                            new Damage(FILE, "line " + (i + 1) + " is torn: the file it names counts as not closed"));
                } else {
                    entries.add(new ManifestEntry(
                            line.path("name").asText(),
                            line.path("bytes").asLong(),
                            line.path("sha256").asText()));
                }
            } catch (JsonProcessingException e) {
                damages.add(new Damage(FILE, "line " + (i + 1) + " is torn: the file it names counts as not closed"));
            }
        }
        return new Reading(entries, damages);
    }
}
