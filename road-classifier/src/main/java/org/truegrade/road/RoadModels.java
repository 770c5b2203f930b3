package org.truegrade.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of road models: {@code road-1}, {@code road-2}, …, each with its network, description and card. */
public final class RoadModels {
    private static final Pattern NAME = Pattern.compile("road-(\\d{1,6})");

    private RoadModels() {}

    /**
     * The newest model: the highest number in {@code TRUEGRADE_MODELS} (property or environment), else in {@code models/}
     * of {@code TRUEGRADE_HOME}, else in {@code models/}.
     *
     * @throws RoadModelException when there is none; the message says where it was looked for and what to do
     */
    public static Path newest() throws IOException {
        return newest(place(System::getProperty, System::getenv));
    }

    /**
     * The model that is configured: the folder in {@code TRUEGRADE_MODEL} (property or environment), else the newest one.
     *
     * @throws RoadModelException when there is none
     */
    public static Path chosen() throws IOException {
        var named = named(System::getProperty, System::getenv);
        return named.isPresent() ? named.get() : newest();
    }

    static Optional<Path> named(
            Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        return first(property.apply("TRUEGRADE_MODEL"), environment.apply("TRUEGRADE_MODEL"))
                .map(Path::of);
    }

    static Path place(Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        var models = first(property.apply("TRUEGRADE_MODELS"), environment.apply("TRUEGRADE_MODELS"));
        var home = first(
                property.apply("TRUEGRADE_HOME"),
                property.apply("truegrade.home"),
                environment.apply("TRUEGRADE_HOME"));
        return models.map(Path::of)
                .or(() -> home.map(folder -> Path.of(folder, "models")))
                .orElse(Path.of("models"));
    }

    private static Optional<String> first(@Nullable String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static Path newest(Path models) throws IOException {
        if (Files.isDirectory(models)) {
            try (var folders = Files.list(models)) {
                var found = folders.filter(folder -> Files.isRegularFile(folder.resolve(RoadModel.JSON)))
                        .filter(folder -> number(folder) > 0)
                        .max(Comparator.comparingInt(RoadModels::number));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new RoadModelException(
                "no road model in " + models.toAbsolutePath().normalize()
                        + ": a checkout has models/road-1; set TRUEGRADE_MODELS to the folder that holds it, or make one with"
                        + " 'truegrade train'");
    }

    private static int number(Path folder) {
        var matcher = NAME.matcher(String.valueOf(folder.getFileName()));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
