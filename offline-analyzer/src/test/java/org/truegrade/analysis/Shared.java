package org.truegrade.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The recorded drives, which lie beside the checkout and not in it. */
public final class Shared {
    private Shared() {}

    /** Skips the test where the recorded drives are missing. */
    public static Path data(String name) {
        var named = Optional.ofNullable(System.getProperty("TRUEGRADE_SHARED", System.getenv("TRUEGRADE_SHARED")));
        var found = Stream.concat(named.stream(), Stream.of("../shared", "../../shared"))
                .map(folder -> Path.of(folder).resolve("data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: no recorded drive " + name + " beside the checkout");
        return found.orElseThrow();
    }
}
