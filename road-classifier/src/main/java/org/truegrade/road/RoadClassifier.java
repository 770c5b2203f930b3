package org.truegrade.road;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.truegrade.video.Picture;

/** Says of pictures what the road ahead does. */
public interface RoadClassifier extends AutoCloseable {
    /**
     * @param inputs what {@link NetworkInput} has made of the camera's pictures
     * @return one answer an input, in their order
     */
    List<RoadAnswer> answers(List<Picture> inputs) throws IOException;

    /**
     * @param pictures as a camera took them of which nothing is known, any size
     * @return one answer a picture, in their order
     */
    default List<RoadAnswer> classify(List<Picture> pictures) throws IOException {
        return answers(pictures.stream().map(NetworkInput::of).toList());
    }

    /** Name and hash of what answers, e.g. {@code road-1 9f3ac1d2}: stored with every estimate. */
    String model();

    /** From which probability on its answers count. */
    Floors floors();

    /**
     * What the network makes of a picture before it decides: {@link #EMBEDDING} numbers, near for pictures that look alike
     * to it.
     *
     * @param input what {@link NetworkInput} has made of the camera's picture
     * @return empty when the model does not give it
     */
    default Optional<float[]> embedding(Picture input) throws IOException {
        return Optional.empty();
    }

    /** Length of an {@link #embedding}. */
    int EMBEDDING = 512;

    @Override
    void close();
}
