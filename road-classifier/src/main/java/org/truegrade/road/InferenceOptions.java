package org.truegrade.road;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the network is computed, as options of a command. */
public final class InferenceOptions {
    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "auto, cpu, cuda or tensorrt (default: TRUEGRADE_PROVIDER, else auto)")
    private Optional<String> provider = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "of the processor (default: TRUEGRADE_THREADS, else 2)")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--batch", paramLabel = "N", description = "pictures at once (default: TRUEGRADE_BATCH, else 8)")
    private Optional<Integer> batch = Optional.empty();

    @Option(
            names = "--engine-cache",
            paramLabel = "DIR",
            description = "folder for TensorRT's engines (default: TRUEGRADE_ENGINE_CACHE)")
    private Optional<Path> engineCache = Optional.empty();

    /**
     * @throws IllegalArgumentException when a setting is none that there is
     */
    public Inference inference() {
        var configured = Inference.configured();
        return new Inference(
                provider.map(Provider::parse).orElse(configured.provider()),
                threads.orElse(configured.threads()),
                batch.orElse(configured.batch()),
                engineCache.orElse(configured.engineCache()));
    }
}
