package org.truegrade.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truegrade.road.RoadModel;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * One of the two questions.
 *
 * @param name of the head and of the output of the network
 * @param classes names in the order of the network's numbers
 * @param label an example's class as its place in {@code classes}
 * @param realShare of the real pictures among those that a head learns from
 */
record Question(String name, List<String> classes, Function<Example, Optional<Integer>> label, double realShare) {
    /**
     * Real pictures that may train a model are all level: they teach that a real road is level unless much speaks against
     * it, and are few enough that the rendered ones still teach what a slope looks like.
     */
    static final Question GRADIENT = new Question(
            "gradient",
            RoadModel.classNames(Gradient.class),
            example -> example.gradient().map(Enum::ordinal),
            0.25);

    static final Question ALIGNMENT = new Question(
            "alignment",
            RoadModel.classNames(Alignment.class),
            example -> example.alignment().map(Enum::ordinal),
            0.5);

    static final List<Question> ALL = List.of(GRADIENT, ALIGNMENT);

    /** The examples of a part that have a label of this question. */
    List<Labelled> labelled(List<Corpus.Entry> entries, Part part) {
        return entries.stream()
                .filter(entry -> entry.part() == part)
                .flatMap(
                        entry -> label
                                .apply(entry.example())
                                .map(place -> new Labelled(entry.example(), entry.pooled(), place))
                                .stream())
                .toList();
    }
}
