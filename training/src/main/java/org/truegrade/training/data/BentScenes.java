package org.truegrade.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.video.Picture;

/**
 * Real pictures of straight, level roads, bent into others. The base of each and what becomes of it follow from its number;
 * its folder is that of its base, so that a bent picture stays in the part of the real one.
 */
final class BentScenes implements SceneSource {
    /** How far the guess of a camera's focal length and height may be off: it goes into every number. */
    private static final double GUESS = 0.15;

    private final List<SceneSource> real;
    private final long first;
    private final int size;
    private @Nullable List<BaseFrame> bases;

    /**
     * @param real sources whose straight pictures are bent
     * @param first seed
     */
    BentScenes(List<SceneSource> real, long first, int size) {
        this.real = List.copyOf(real);
        this.first = first;
        this.size = size;
    }

    @Override
    public String name() {
        return "bent";
    }

    @Override
    public Kind kind() {
        return Kind.BENT;
    }

    @Override
    public int size() {
        return size;
    }

    /** The pictures that are fit for it; looks at all of them once. */
    synchronized List<BaseFrame> bases() throws IOException {
        var known = bases;
        if (known == null) {
            known = new ArrayList<>();
            for (var source : real) {
                for (int i = 0; i < source.size(); i++) {
                    if (BaseFrame.mayBe(source.label(i))) {
                        BaseFrame.of(source.label(i), source.picture(i)).ifPresent(known::add);
                    }
                }
            }
            bases = known;
        }
        return known;
    }

    private BaseFrame base(long seed) throws IOException {
        var all = bases();
        if (all.isEmpty()) {
            throw new IOException("no picture of a straight road is fit to be bent");
        }
        return all.get((int) Math.floorMod(seed * 0x9e3779b97f4a7c15L >>> 20, (long) all.size()));
    }

    @Override
    public Label label(int index) {
        try {
            long seed = first + index;
            var base = base(seed);
            return label(seed, base, BendChoice.drawn(seed, base.level()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label label(long seed, BaseFrame base, BendChoice choice) {
        var way = choice.way();
        boolean level = base.level();
        double horizon = (base.camera().row() + base.camera().focalPx() * way.slopeHere())
                / base.picture().height();
        return new Label(
                "bent/" + seed + "/" + base.label().id(),
                base.label().folder(),
                Kind.BENT,
                level ? way.gradient() : Optional.empty(),
                Stretch.AHEAD,
                way.alignment(),
                new Measures(
                        level ? Optional.of(guessed(way.slopeOfStretch())) : Optional.empty(),
                        level ? Optional.of(guessed(way.slopeHere())) : Optional.empty(),
                        Optional.of(guessed(way.curvatureOfStretch())),
                        level ? Optional.of(new Quantity(horizon, 0.01)) : Optional.empty()),
                base.label().daylight());
    }

    private static Quantity guessed(double value) {
        return new Quantity(value, GUESS * Math.abs(value));
    }

    @Override
    public Picture picture(int index) throws IOException {
        long seed = first + index;
        var base = base(seed);
        var choice = BendChoice.drawn(seed, base.level());
        var camera = base.camera();
        return Bending.bend(
                base.picture(),
                base.sky(),
                new GroundCamera(camera.focalPx() * choice.zoom(), camera.heightM(), camera.column(), camera.row()),
                choice.way(),
                choice.corridor());
    }
}
