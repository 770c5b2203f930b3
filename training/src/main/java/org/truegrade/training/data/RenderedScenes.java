package org.truegrade.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.truegrade.simulator.picture.RenderedRoads;
import org.truegrade.simulator.picture.RenderedRoads.Sample;
import org.truegrade.video.Picture;

/**
 * Rendered roads, a road and a country of its own for each seed, labelled by the truth of the stretch 20 to 80 m ahead. A block
 * of 48 seeds holds all classes alike.
 */
final class RenderedScenes implements SceneSource {
    static final int BLOCK = 48;
    /** A small picture has the same truth, and is quickly painted: its size is a tenth. */
    private static final int SMALL = 10;

    /** Paints the road of a seed. */
    interface Painter {
        Sample paint(long seed, int width, int height) throws IOException;
    }

    private final String name;
    private final Kind kind;
    private final Painter painter;
    private final long first;
    private final int height;
    private final AtomicReferenceArray<Label> labels;

    /**
     * @param first seed, a multiple of 48
     * @param count of frames, a multiple of 48
     */
    RenderedScenes(String name, Kind kind, Painter painter, long first, int count, int height) {
        if (first % BLOCK != 0 || count % BLOCK != 0) {
            throw new IllegalArgumentException("seeds come in blocks of " + BLOCK + ": " + first + ", " + count);
        }
        this.name = name;
        this.kind = kind;
        this.painter = painter;
        this.first = first;
        this.height = height;
        this.labels = new AtomicReferenceArray<>(count);
    }

    /** Roads to learn from. */
    static RenderedScenes learning(String name, long first, int count, int height) {
        return new RenderedScenes(name, Kind.RENDERED, RenderedRoads::sample, first, count, height);
    }

    /** In looks that no other source shows. */
    static RenderedScenes unseen(String name, long first, int count, int height) {
        return new RenderedScenes(name, Kind.RENDERED, RenderedRoads::unseen, first, count, height);
    }

    /** Slopes and bends between the classes, for who learns them as numbers. */
    static RenderedScenes between(String name, long first, int count, int height) {
        return new RenderedScenes(
                name,
                Kind.RENDERED,
                (seed, width, tall) -> RenderedRoads.between(seed, width, tall, Optional.empty()),
                first,
                count,
                height);
    }

    /** Under real skies. */
    static RenderedScenes under(Skylines skylines, String name, long first, int count, int height) {
        return new RenderedScenes(
                name,
                Kind.SKYLINE,
                (seed, width, tall) -> RenderedRoads.sample(
                        // A small picture is only asked for its truth, which no sky changes.
                        seed, width, tall, tall < height ? Optional.empty() : skylines.of(seed / 7 + seed)),
                first,
                count,
                height);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int size() {
        return labels.length();
    }

    @Override
    public Label label(int index) {
        var known = labels.get(index);
        if (known == null) {
            try {
                known = label(index, paint(index, height / SMALL));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            labels.set(index, known);
        }
        return known;
    }

    @Override
    public Picture picture(int index) throws IOException {
        return paint(index, height).picture();
    }

    private Sample paint(int index, int tall) throws IOException {
        return painter.paint(first + index, tall / 3 * 4, tall);
    }

    private Label label(int index, Sample sample) {
        long seed = first + index;
        var truth = sample.truth();
        return new Label(
                name.replace(' ', '-') + "/" + seed,
                name.replace(' ', '-') + "/" + seed / BLOCK,
                kind,
                truth.gradient(),
                Stretch.AHEAD,
                truth.alignment(),
                new Measures(
                        Optional.of(Quantity.exact(truth.slope())),
                        Optional.of(Quantity.exact(sample.slopeHere())),
                        Optional.of(Quantity.exact(truth.curvature())),
                        Optional.of(Quantity.exact(sample.horizon()))),
                Optional.empty());
    }
}
