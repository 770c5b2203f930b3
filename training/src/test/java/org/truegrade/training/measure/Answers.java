package org.truegrade.training.measure;

import java.util.Optional;
import org.truegrade.training.data.Daylight;
import org.truegrade.training.data.Kind;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.Stretch;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** Small worlds of answers. */
final class Answers {
    private Answers() {}

    /** An answer to a rendered picture of a folder. */
    static Judged answer(String folder, int truth, double... shares) {
        return answer(Kind.RENDERED, folder, truth, shares);
    }

    static Judged answer(Kind kind, String folder, int truth, double... shares) {
        var label = new Label(
                folder + "/" + truth,
                folder,
                kind,
                Optional.of(Gradient.values()[Math.min(2, truth)]),
                Stretch.AHEAD,
                Optional.of(Alignment.values()[truth]),
                Measures.NONE,
                Optional.of(Daylight.DAY));
        return new Judged(label, Daylight.DAY, truth, shares);
    }
}
