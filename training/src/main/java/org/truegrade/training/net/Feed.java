package org.truegrade.training.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.truegrade.training.data.Datasets;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Scene;
import org.truegrade.training.data.SceneSource;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** Makes batches ahead of time, on threads of its own, so that PyTorch never waits for a picture. Used by one thread. */
final class Feed implements AutoCloseable {
    private static final int AHEAD = 6;

    private final Recipe recipe;
    private final Draws draws;
    private final List<SceneSource> unlabelled;
    private final Map<Draws.Draw, Scene> pool = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final Deque<Future<Batch>> ready = new ArrayDeque<>();
    private final Augmentation.Crop crop;
    private int next;

    /**
     * @param first step whose batch comes first
     */
    Feed(Datasets data, Recipe recipe, int first, int threads) {
        this.recipe = recipe;
        this.draws = new Draws(data.train(), recipe);
        this.unlabelled =
                data.unlabelled().stream().filter(source -> source.size() > 0).toList();
        this.next = first;
        this.crop = picture -> InputPicture.of(picture, recipe.size());
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("training-feed-", 0).factory());
    }

    Draws draws() {
        return draws;
    }

    Batch next() throws IOException, InterruptedException {
        while (ready.size() < AHEAD) {
            int step = next++;
            ready.add(threads.submit(() -> batch(step)));
        }
        try {
            return ready.removeFirst().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("making a batch failed: " + e.getCause(), e);
        }
    }

    /** The batch of a step: a pure function of the step. */
    Batch batch(int step) throws IOException {
        int count = recipe.batch();
        int length = InputPicture.length(recipe.size());
        var pictures = new float[count * length];
        var gradient = new float[count * Gradient.values().length];
        var alignment = new float[count * Alignment.values().length];
        var measures = new float[count * MeasureScale.COUNT];
        var known = new float[count * MeasureScale.COUNT];
        for (int i = 0; i < count; i++) {
            var scene = scene(draws.at(step, i));
            var random = new SplittableRandom(recipe.seed() * 15_485_863 + (long) step * count + i);
            var seen = recipe.augmentation().apply(scene.label(), scene.picture(), crop, random);
            InputPicture.fill(seen.input(), pictures, i * length);
            targets(seen.label(), gradient, alignment, i);
            MeasureScale.write(seen.label().measures(), measures, known, i * MeasureScale.COUNT);
        }
        pool.keySet().removeIf(draw -> !draws.inPool(draw, step - AHEAD));
        var weak = new ArrayList<float[]>();
        var strong = new ArrayList<float[]>();
        if (recipe.pseudo() > 0 && !unlabelled.isEmpty()) {
            unlabelled(step, weak, strong);
        }
        return new Batch(
                count, recipe.size(), pictures, gradient, alignment, measures, known, join(weak), join(strong));
    }

    private void targets(Label label, float[] gradient, float[] alignment, int i) {
        label.gradient().ifPresent(answer -> {
            boolean realLevel = label.kind().real() && answer == Gradient.LEVEL;
            one(gradient, i, Gradient.values().length, answer.ordinal(), realLevel ? recipe.realLevelWeight() : 1);
        });
        label.alignment().ifPresent(answer -> one(alignment, i, Alignment.values().length, answer.ordinal(), 1));
    }

    private void one(float[] targets, int row, int classes, int hot, double weight) {
        for (int c = 0; c < classes; c++) {
            double share = recipe.smoothing() / classes + (c == hot ? 1 - recipe.smoothing() : 0);
            targets[row * classes + c] = (float) (weight * share);
        }
    }

    /** Half as many frames without labels as there are with labels, each in two looks. */
    private void unlabelled(int step, List<float[]> weak, List<float[]> strong) throws IOException {
        for (int i = 0; i < recipe.batch() / 2; i++) {
            var random = new SplittableRandom(recipe.seed() * 32_452_843 + (long) step * recipe.batch() + i);
            var source = unlabelled.get(random.nextInt(unlabelled.size()));
            int index = random.nextInt(source.size());
            var picture = source.picture(index);
            // What a mirror does to the answer would have to be undone: neither look is mirrored.
            var seen = recipe.augmentation().without(java.util.EnumSet.of(Augmentation.Change.FLIP));
            weak.add(input(seen.times(0.3).apply(source.label(index), picture, crop, random)));
            strong.add(input(seen.times(1.5).apply(source.label(index), picture, crop, random)));
        }
    }

    private static float[] input(Augmentation.Seen seen) {
        var numbers = new float[InputPicture.length(seen.input().width())];
        InputPicture.fill(seen.input(), numbers, 0);
        return numbers;
    }

    private static float[] join(List<float[]> parts) {
        var all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private Scene scene(Draws.Draw draw) throws IOException {
        // Real pictures are held by their sources.
        if (draw.source().kind().real()) {
            return draw.source().scene(draw.index());
        }
        try {
            return pool.computeIfAbsent(draw, missing -> {
                try {
                    return missing.source().scene(missing.index());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Scenes in memory. */
    int pooled() {
        return pool.size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
