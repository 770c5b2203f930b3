package org.truegrade.checks.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the real recordings lie: TRUEGRADE_SHARED, else beside the checkout. */
final class Recordings {
    private Recordings() {}

    static Optional<Path> folder() {
        var told = Optional.ofNullable(System.getProperty("truegrade.shared"))
                .or(() -> Optional.ofNullable(System.getenv("TRUEGRADE_SHARED")));
        return Stream.concat(told.stream(), Stream.of("../shared", "../../shared"))
                .map(place -> Path.of(place, "data").toAbsolutePath().normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }

    static Path of(String name) {
        return folder().orElseThrow().resolve(name);
    }
}
