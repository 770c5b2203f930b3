package org.truegrade.training;

import java.io.IOException;
import java.util.List;
import org.truegrade.video.Picture;

/** A collection of labelled pictures. */
interface ExampleSource extends AutoCloseable {
    /** Names the collection and its content: another content, another name. */
    String name();

    List<Example> examples();

    /**
     * The picture of an example as the camera took it, not mirrored. Asked for in the order of {@link #examples()} it is
     * cheap.
     */
    Picture picture(Example example) throws IOException;

    @Override
    void close() throws IOException;
}
