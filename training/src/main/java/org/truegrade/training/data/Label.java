package org.truegrade.training.data;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * What is known of a picture, without the picture.
 *
 * @param id names the picture for good, e.g. {@code half-moon-bay-eastbound/120}; mirrored ones end with {@code ~}
 * @param folder drive, place or block of seeds that it comes from: the unit of every split. Up to a slash it names the
 *     collection, e.g. {@code gtsdb/0012}
 * @param gradient empty where unknown or in between
 * @param about what the gradient is about
 * @param alignment empty where unknown or in between
 */
public record Label(
        String id,
        String folder,
        Kind kind,
        Optional<Gradient> gradient,
        Stretch about,
        Optional<Alignment> alignment,
        Measures measures,
        Optional<Daylight> daylight) {

    /** The drive, collection or painter. */
    public String place() {
        int slash = folder.indexOf('/');
        return slash < 0 ? folder : folder.substring(0, slash);
    }

    /** Whether it answers any of the two questions. */
    public boolean answers() {
        return gradient.isPresent() || alignment.isPresent();
    }

    /** The same seen in a mirror: left and right change places. */
    public Label mirrored() {
        return new Label(
                id.endsWith("~") ? id.substring(0, id.length() - 1) : id + "~",
                folder,
                kind,
                gradient,
                about,
                alignment.map(Label::mirrored),
                measures.mirrored(),
                daylight);
    }

    private static Alignment mirrored(Alignment alignment) {
        return switch (alignment) {
            case LEFT_TURN -> Alignment.RIGHT_TURN;
            case RIGHT_TURN -> Alignment.LEFT_TURN;
            case STRAIGHT, CURVE -> alignment;
        };
    }
}
