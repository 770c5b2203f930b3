package org.truegrade.road;

import java.io.IOException;
import java.util.List;
import org.truegrade.video.Picture;

/** Says of pictures what the road ahead does. Used by one thread. */
public interface RoadClassifier extends AutoCloseable {
    /**
     * @param pictures as the camera took them, any size
     * @return one answer a picture, in their order
     */
    List<RoadAnswer> classify(List<Picture> pictures) throws IOException;

    /** Name and hash of what answers, e.g. {@code road-1 9f3ac1d2}: stored with every estimate. */
    String model();

    /** The very picture that the network sees. */
    Picture input(Picture picture);

    @Override
    void close();
}
