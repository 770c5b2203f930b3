package org.truegrade.training.data;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.truegrade.simulator.picture.RenderedRoads;
import org.truegrade.video.Picture;

/**
 * Rendered roads, a road and a country of its own for each seed, labelled by the truth of the stretch 20 to 80 m ahead. A block
 * of 48 seeds holds all classes alike.
 */
final class RenderedScenes implements SceneSource {
    static final int BLOCK = 48;

    private final String name;
    private final long first;
    private final int width;
    private final int height;
    private final AtomicReferenceArray<Label> labels;

    /**
     * @param first seed, a multiple of 48
     * @param count of frames, a multiple of 48
     */
    RenderedScenes(String name, long first, int count, int width, int height) {
        if (first % BLOCK != 0 || count % BLOCK != 0) {
            throw new IllegalArgumentException("seeds come in blocks of " + BLOCK + ": " + first + ", " + count);
        }
        this.name = name;
        this.first = first;
        this.width = width;
        this.height = height;
        this.labels = new AtomicReferenceArray<>(count);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.RENDERED;
    }

    @Override
    public int size() {
        return labels.length();
    }

    @Override
    public Label label(int index) {
        var known = labels.get(index);
        if (known == null) {
            known = label(index, RenderedRoads.sample(first + index, 16, 16));
            labels.set(index, known);
        }
        return known;
    }

    @Override
    public Picture picture(int index) {
        return scene(index).picture();
    }

    @Override
    public Scene scene(int index) {
        var sample = RenderedRoads.sample(first + index, width, height);
        return new Scene(label(index, sample), sample.picture());
    }

    private Label label(int index, RenderedRoads.Sample sample) {
        long seed = first + index;
        var truth = sample.truth();
        return new Label(
                "rendered/" + seed,
                "rendered/" + seed / BLOCK,
                Kind.RENDERED,
                truth.gradient(),
                Stretch.AHEAD,
                truth.alignment(),
                new Measures(
                        Optional.of(Quantity.exact(truth.slope())),
                        Optional.of(Quantity.exact(sample.slopeHere())),
                        Optional.of(Quantity.exact(truth.curvature())),
                        Optional.empty()),
                Optional.empty());
    }
}
