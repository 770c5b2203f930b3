package org.truegrade.road;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What computes: one of ONNX Runtime's execution providers. */
public enum Provider {
    /** The best that the installed ONNX Runtime has: TensorRT, else CUDA, else the processor. */
    AUTO,
    CPU,
    CUDA,
    /** Keeps the engines that it builds for this graphics processor in a folder: the first start takes minutes. */
    TENSORRT;

    String word() {
        return switch (this) {
            case AUTO -> "auto";
            case CPU -> "the processor";
            case CUDA -> "CUDA";
            case TENSORRT -> "TensorRT";
        };
    }

    /**
     * @param word as in a setting, e.g. {@code tensorrt}
     */
    public static Provider parse(String word) {
        for (var provider : values()) {
            if (provider.name().equalsIgnoreCase(word.strip())) {
                return provider;
            }
        }
        throw new IllegalArgumentException("provider '" + word + "': want auto, cpu, cuda or tensorrt");
    }

    /**
     * What is tried, the first that works computes.
     *
     * @param installed what the ONNX Runtime on this machine was built with
     */
    List<Provider> attempts(Set<OrtProvider> installed) {
        return switch (this) {
            case AUTO ->
                List.of(TENSORRT, CUDA, CPU).stream()
                        .filter(one -> one == CPU || one.isIn(installed))
                        .toList();
            case CPU -> List.of(CPU);
            case CUDA, TENSORRT -> List.of(this, CPU);
        };
    }

    boolean isIn(Set<OrtProvider> installed) {
        return switch (this) {
            case AUTO, CPU -> true;
            case CUDA -> installed.contains(OrtProvider.CUDA);
            case TENSORRT -> installed.contains(OrtProvider.TENSOR_RT);
        };
    }

    /** Settings of a session on this provider. Whoever gets them closes them. */
    SessionOptions options(Inference inference) throws OrtException, IOException {
        var options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(inference.threads());
            options.setInterOpNumThreads(1);
            switch (this) {
                case AUTO, CPU -> {}
                case CUDA -> options.addCUDA();
                case TENSORRT -> tensorRt(options, inference);
            }
            return options;
        } catch (OrtException | IOException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static void tensorRt(SessionOptions options, Inference inference) throws OrtException, IOException {
        var folder = Files.createDirectories(inference.engineCache())
                .toAbsolutePath()
                .toString();
        try (var settings = new OrtTensorRTProviderOptions()) {
            settings.add("trt_engine_cache_enable", "1");
            settings.add("trt_engine_cache_path", folder);
            settings.add("trt_timing_cache_enable", "1");
            settings.add("trt_timing_cache_path", folder);
            settings.add("trt_fp16_enable", "1");
            // Batches of 1 to the largest share one engine, instead of one being built for each size.
            settings.add("trt_profile_min_shapes", "input:1x3x160x160");
            settings.add("trt_profile_max_shapes", String.format(Locale.ROOT, "input:%dx3x160x160", inference.batch()));
            settings.add("trt_profile_opt_shapes", String.format(Locale.ROOT, "input:%dx3x160x160", inference.batch()));
            options.addTensorrt(settings);
        }
    }
}
