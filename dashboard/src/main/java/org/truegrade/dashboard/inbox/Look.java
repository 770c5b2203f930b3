package org.truegrade.dashboard.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An entry of the inbox as it is right now.
 *
 * @param sizes bytes of each file, by its path inside the entry; one empty name for an entry that is a file
 * @param fingerprint changes whenever a file comes, goes, grows or is written to
 */
record Look(Path entry, boolean folder, Map<String, Long> sizes, int fingerprint) {
    static Look at(Path entry) throws IOException {
        var folder = Files.isDirectory(entry);
        var sizes = new TreeMap<String, Long>();
        var all = new StringBuilder();
        try (var files = Files.walk(entry, 2)) {
            for (var file : files.collect(Collectors.toList())) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    sizes.put(entry.relativize(file).toString(), attributes.size());
                    all.append(file).append(attributes.size()).append(attributes.lastModifiedTime());
                }
            }
        }
        return new Look(entry, folder, sizes, all.toString().hashCode());
    }

    boolean has(String file) {
        return sizes.containsKey(file);
    }

    /** Whether every file that the manifest names is there in its full length. */
    boolean isWhole(String manifest) throws IOException {
        return has(manifest)
                && Files.readString(entry.resolve(manifest), StandardCharsets.UTF_8)
                        .lines()
                        .allMatch(this::isThere);
    }

    private boolean isThere(String line) {
        return ManifestLine.parse(line)
                .map(named -> Long.valueOf(named.bytes()).equals(sizes.get(named.name())))
                .orElse(false);
    }
}
