package org.truegrade.road;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the network is computed.
 *
 * @param threads of the processor for one picture, 1 or more. More than there are free cores is slower than one
 * @param batch pictures at once, 1 to 256
 * @param engineCache folder for TensorRT's engines
 */
public record Inference(Provider provider, int threads, int batch, Path engineCache) {
    public static final String PROVIDER = "TRUEGRADE_PROVIDER";
    public static final String THREADS = "TRUEGRADE_THREADS";
    public static final String BATCH = "TRUEGRADE_BATCH";
    public static final String ENGINE_CACHE = "TRUEGRADE_ENGINE_CACHE";

    public Inference {
        if (threads < 1 || threads > 256 || batch < 1 || batch > 256) {
            throw new IllegalArgumentException(
                    threads + " threads and " + batch + " pictures at once: want 1 to 256 of each");
        }
    }

    /** What the properties and the environment say, else {@code auto}, two threads, eight pictures. */
    public static Inference configured() {
        return configured(name -> Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name)));
    }

    static Inference configured(Function<String, @Nullable String> setting) {
        return new Inference(
                Optional.ofNullable(setting.apply(PROVIDER))
                        .map(Provider::parse)
                        .orElse(Provider.AUTO),
                number(setting, THREADS, Math.min(2, Runtime.getRuntime().availableProcessors())),
                number(setting, BATCH, 8),
                Optional.ofNullable(setting.apply(ENGINE_CACHE))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "truegrade-tensorrt")));
    }

    private static int number(Function<String, @Nullable String> setting, String name, int otherwise) {
        var word = setting.apply(name);
        try {
            return word == null || word.isBlank() ? otherwise : Integer.parseInt(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + word + "': want a whole number", e);
        }
    }

    public Inference with(Provider other) {
        return new Inference(other, threads, batch, engineCache);
    }

    public Inference withThreads(int other) {
        return new Inference(provider, other, batch, engineCache);
    }

    public Inference withBatch(int other) {
        return new Inference(provider, threads, other, engineCache);
    }
}
