package org.truegrade.obd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truegrade.trip.DurableFiles;

/**
 * {@link Experience} in a small JSON file, so that after a start the first values come without a search. It is no more than a
 * hint: another port's is not used, a damaged file is said and not used, and what it says is held against the first answers.
 */
public final class KeptExperience {
    private static final Logger LOG = LoggerFactory.getLogger(KeptExperience.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String port;

    private KeptExperience(Path file, String port) {
        this.file = file;
        this.port = port;
    }

    /**
     * What was kept, and kept again whenever it changes.
     *
     * @param port where the adapter is, as people write it
     */
    public static Experience in(Path file, String port) {
        var kept = new KeptExperience(file, port);
        var experience = new Experience(kept::write);
        if (Files.exists(file)) {
            kept.read(experience);
        }
        return experience;
    }

    private void read(Experience experience) {
        try {
            var root = JSON.readTree(file.toFile());
            if (!root.required("port").asText().equals(port)) {
                return;
            }
            experience.restore(
                    Optional.ofNullable(root.get("adapter")).map(KeptExperience::adapter),
                    root.required("version").asText(),
                    waitUnits(root),
                    capabilities(root.required("trying")));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} is damaged and not used, adapter and vehicle are found out again: {}", file, e.getMessage());
        }
    }

    private static int waitUnits(JsonNode root) {
        int units = root.required("wait_units").asInt();
        if (units < 1 || units > Dialogue.USUAL_WAIT) {
            throw new IllegalArgumentException("wait_units is " + units + ", want 1 to " + Dialogue.USUAL_WAIT);
        }
        return units;
    }

    private static Set<Capability> capabilities(JsonNode names) {
        var all = EnumSet.noneOf(Capability.class);
        names.forEach(name -> all.add(Capability.valueOf(name.asText())));
        return all;
    }

    private static Adapter adapter(JsonNode node) {
        var protocol = node.required("protocol").asText();
        if (!protocol.matches("[1-9A-C]")) {
            throw new IllegalArgumentException("protocol is '" + protocol + "'");
        }
        Map<String, Set<Integer>> supported = new HashMap<>();
        node.required("supported").properties().forEach(ecu -> {
            var numbers = new TreeSet<Integer>();
            ecu.getValue().forEach(number -> numbers.add(number.asInt()));
            supported.put(ecu.getKey(), numbers);
        });
        return new Adapter(
                node.required("version").asText(),
                Chip.valueOf(node.required("chip").asText()),
                protocol.charAt(0),
                Adapter.Speech.valueOf(node.required("speech").asText()),
                capabilities(node.required("can")),
                supported);
    }

    /** A disk that is full or gone must not stop the values. */
    private void write(Experience experience) {
        var root = JSON.createObjectNode()
                .put("port", port)
                .put("version", experience.version())
                .put("wait_units", experience.waitUnits());
        var trying = root.putArray("trying");
        experience.trying().forEach(capability -> trying.add(capability.name()));
        experience.known().ifPresent(adapter -> {
            var node = root.putObject("adapter")
                    .put("version", adapter.version())
                    .put("chip", adapter.chip().name())
                    .put("protocol", String.valueOf(adapter.protocol()))
                    .put("speech", adapter.speech().name());
            var can = node.putArray("can");
            adapter.can().forEach(capability -> can.add(capability.name()));
            var supported = node.putObject("supported");
            adapter.supported().forEach((ecu, numbers) -> {
                var list = supported.putArray(ecu);
                numbers.forEach(list::add);
            });
        });
        try {
            DurableFiles.replace(file, JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            LOG.warn("{} cannot be written, the next start will be slower: {}", file, e.getMessage());
        }
    }
}
