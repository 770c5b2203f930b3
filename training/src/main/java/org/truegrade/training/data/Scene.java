package org.truegrade.training.data;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/** One labelled picture: the whole one, of which the network sees a crop. */
public record Scene(Label label, Picture picture) {
    public String id() {
        return label.id();
    }

    public String folder() {
        return label.folder();
    }

    public Kind kind() {
        return label.kind();
    }

    public Optional<Gradient> gradient() {
        return label.gradient();
    }

    public Optional<Alignment> alignment() {
        return label.alignment();
    }

    public Measures measures() {
        return label.measures();
    }

    /** As known, or as the picture looks. */
    public Daylight daylight() {
        return label.daylight().orElseGet(() -> Daylight.guess(picture));
    }

    /** The same scene in a mirror. */
    public Scene mirrored() {
        int width = picture.width();
        var bgr = new byte[picture.bgr().length];
        for (int at = 0; at < width * picture.height(); at++) {
            int column = at % width;
            System.arraycopy(picture.bgr(), 3 * at, bgr, 3 * (at - column + width - 1 - column), 3);
        }
        return new Scene(label.mirrored(), new Picture(width, picture.height(), bgr));
    }
}
