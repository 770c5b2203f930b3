package org.truegrade.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.truegrade.simulator.picture.RenderedRoads;
import org.truegrade.video.Picture;

/**
 * Rendered roads, a road and a country of its own for each frame, labelled by the truth of the stretch 20 to 80 m ahead. The
 * demo's road and palette are not among them. Every 48 neighbours hold all classes.
 */
final class Rendered implements ExampleSource {
    private static final int KINDS = 48;

    private final String name;
    private final List<Example> examples = new ArrayList<>();

    /**
     * @param first seed, a multiple of 48
     * @param count of frames, a multiple of 48
     */
    Rendered(long first, int count) {
        if (first % KINDS != 0 || count % KINDS != 0) {
            throw new IllegalArgumentException("seeds come in groups of " + KINDS);
        }
        // The renderer is part of the data: another one makes other pictures, which need features of their own.
        var crc = new CRC32();
        crc.update(RenderedRoads.sample(1).picture().bgr());
        crc.update(RenderedRoads.sample(5).picture().bgr());
        this.name = "rendered-" + Long.toHexString(crc.getValue());
        for (long seed = first; seed < first + count; seed++) {
            var truth = RenderedRoads.truth(seed);
            var example = new Example("rendered/" + seed, "rendered", true, false, truth.gradient(), truth.alignment());
            if (example.labelled()) {
                examples.add(example);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Example> examples() {
        return List.copyOf(examples);
    }

    @Override
    public Picture picture(Example example) throws IOException {
        return RenderedRoads.sample(Long.parseLong(example.pictureId().substring("rendered/".length())))
                .picture();
    }

    @Override
    public void close() {}
}
