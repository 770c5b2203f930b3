package org.truegrade.training.net;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.SceneSource;

/**
 * Which scene comes at which place of which batch: a pure function of both, so that a run can go on anywhere. The kinds have
 * fixed shares. Painted scenes come balanced and are met a few times while they are in the pool; among real ones an
 * alignment is drawn by the root of how many there are.
 */
final class Draws {
    /** A scene by its place. */
    record Draw(SceneSource source, int index) {}

    /**
     * Scenes that are made as they are needed.
     *
     * @param share of all draws
     */
    private record Stream(SceneSource source, double share) {}

    private record Stratum(List<Draw> draws, double weight) {}

    private static final double GOLDEN = 0.6180339887498949;

    private final Recipe recipe;
    private final Map<Kind, Double> shares = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Stream>> streams = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Stratum>> strata = new EnumMap<>(Kind.class);

    Draws(List<SceneSource> sources, Recipe recipe) {
        this.recipe = recipe;
        var byKind = sources.stream()
                .filter(source -> source.size() > 0 && recipe.shares().getOrDefault(source.kind(), 0.0) > 0)
                .collect(
                        Collectors.groupingBy(SceneSource::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        if (byKind.isEmpty()) {
            throw new IllegalArgumentException("nothing to learn from");
        }
        double all = byKind.keySet().stream()
                .mapToDouble(kind -> recipe.shares().getOrDefault(kind, 0.0))
                .sum();
        byKind.forEach((kind, list) -> {
            double share = recipe.shares().getOrDefault(kind, 0.0) / all;
            shares.put(kind, share);
            if (kind.real()) {
                strata.put(kind, strata(list));
            } else {
                double size = list.stream().mapToDouble(SceneSource::size).sum();
                streams.put(
                        kind,
                        list.stream()
                                .map(source -> new Stream(source, share * source.size() / size))
                                .toList());
            }
        });
    }

    private static List<Stratum> strata(List<SceneSource> sources) {
        var groups = new java.util.TreeMap<String, List<Draw>>();
        Function<Label, String> word =
                label -> label.alignment().map(Enum::name).orElse("");
        for (var source : sources) {
            for (int i = 0; i < source.size(); i++) {
                groups.computeIfAbsent(word.apply(source.label(i)), any -> new ArrayList<>())
                        .add(new Draw(source, i));
            }
        }
        return groups.values().stream()
                .map(group -> new Stratum(group, Math.sqrt(group.size())))
                .toList();
    }

    /** Shares of the kinds that there are. */
    Map<Kind, Double> shares() {
        return shares;
    }

    Draw at(int step, int place) {
        long number = (long) step * recipe.batch() + place;
        var random = new SplittableRandom(recipe.seed() * 7_368_787 + number);
        // Nearly the same mix in every batch: the multiples of the golden ratio fill the circle evenly.
        double where = number * GOLDEN % 1;
        Kind kind = shares.keySet().iterator().next();
        for (var entry : shares.entrySet()) {
            kind = entry.getKey();
            where -= entry.getValue();
            if (where < 0) {
                break;
            }
        }
        var real = strata.get(kind);
        return real != null ? real(real, random) : painted(streams.getOrDefault(kind, List.of()), step, random);
    }

    private static Draw real(List<Stratum> strata, SplittableRandom random) {
        double drawn = random.nextDouble()
                * strata.stream().mapToDouble(Stratum::weight).sum();
        for (var stratum : strata) {
            drawn -= stratum.weight();
            if (drawn < 0) {
                return stratum.draws().get(random.nextInt(stratum.draws().size()));
            }
        }
        return strata.getLast().draws().getFirst();
    }

    private Draw painted(List<Stream> list, int step, SplittableRandom random) {
        double drawn =
                random.nextDouble() * list.stream().mapToDouble(Stream::share).sum();
        var stream = list.getLast();
        for (var candidate : list) {
            drawn -= candidate.share();
            if (drawn < 0) {
                stream = candidate;
                break;
            }
        }
        int size = stream.source().size();
        return new Draw(stream.source(), (int) Math.floorMod(
                oldest(stream, step)
                        + random.nextInt(Math.min(size, recipe.pool().scenes())),
                (long) size));
    }

    /** The first scene of the pool at a step; the pool moves along the stream so slowly that each is met a few times. */
    private long oldest(Stream stream, int step) {
        return (long) (stream.share() * step * recipe.batch() / recipe.pool().uses());
    }

    /** Whether a scene may still come at this step or later, before the stream begins anew. */
    boolean inPool(Draw draw, int step) {
        for (var list : streams.values()) {
            for (var stream : list) {
                if (stream.source().equals(draw.source())) {
                    int size = stream.source().size();
                    long ahead = Math.floorMod(draw.index() - oldest(stream, step), (long) size);
                    return ahead < recipe.pool().scenes();
                }
            }
        }
        return true;
    }
}
