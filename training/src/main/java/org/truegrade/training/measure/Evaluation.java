package org.truegrade.training.measure;

import java.util.List;
import org.truegrade.road.RoadModel;
import org.truegrade.training.data.Kind;

/**
 * A model measured on what it has not learnt from.
 *
 * @param cost of its file
 * @param baselines simple rules on the same pictures; empty when they were not asked for
 * @param against agreement with another model
 */
record Evaluation(RoadModel model, Cost cost, List<Measured> measured, List<Baselines.Row> baselines, Against against) {

    /**
     * @param bytes of the network's file
     * @param loadMs from nothing to ready for the first picture
     * @param pictureMs median of single pictures
     */
    record Cost(long bytes, double loadMs, double pictureMs, int threads) {}

    /**
     * @param other name and hash; empty when no other model was given
     */
    record Against(String other, List<Agreement> agreements) {
        static final Against NOBODY = new Against("", List.of());

        Against {
            agreements = List.copyOf(agreements);
        }
    }

    Evaluation {
        measured = List.copyOf(measured);
        baselines = List.copyOf(baselines);
    }

    /** The measurements of one question and kind, by what the groups are told apart. */
    List<Measured> of(Asked question, Kind kind, String by) {
        return measured.stream()
                .filter(one -> one.question() == question
                        && one.group().kind() == kind
                        && one.group().by().equals(by))
                .toList();
    }

    /** All pictures of each kind. */
    List<Measured> kinds(Asked question) {
        return measured.stream()
                .filter(one -> one.question() == question && one.group().by().equals("kind"))
                .toList();
    }
}
