package org.truegrade.training.data;

import java.io.IOException;
import org.truegrade.video.Picture;

/**
 * Pictures of one origin and one kind, in a fixed order: the same index always gives the same label and the same picture.
 * May be used by several threads. Some take no memory for a picture until it is asked for and may be as long as one likes.
 */
public interface SceneSource {
    /** Names the collection, e.g. {@code half-moon-bay-eastbound}, {@code photos train}. */
    String name();

    Kind kind();

    int size();

    /** What is known of a picture; cheap, so that classes can be balanced without looking. */
    Label label(int index);

    /** The picture of a label. */
    Picture picture(int index) throws IOException;

    /** Both. */
    default Scene scene(int index) throws IOException {
        return new Scene(label(index), picture(index));
    }
}
