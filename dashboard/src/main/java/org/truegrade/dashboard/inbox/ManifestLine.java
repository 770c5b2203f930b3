package org.truegrade.dashboard.inbox;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the inbox needs of a line of {@code manifest.jsonl}: which file, how long. */
record ManifestLine(String name, long bytes) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty for a torn line. */
    static Optional<ManifestLine> parse(String line) {
        try {
            var node = JSON.readTree(line);
            return node.path("name").isString() && node.path("bytes").isIntegralNumber()
                    ? Optional.of(new ManifestLine(
                            node.path("name").asString(), node.path("bytes").asLong()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
