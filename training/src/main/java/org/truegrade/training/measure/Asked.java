package org.truegrade.training.measure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.truegrade.road.Floors;
import org.truegrade.road.RoadAnswer;
import org.truegrade.road.RoadModel;
import org.truegrade.training.data.Label;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

/** One of the two questions about a road. */
public enum Asked {
    GRADIENT(RoadModel.classNames(Gradient.class), Gradient.LEVEL.ordinal()),
    ALIGNMENT(RoadModel.classNames(Alignment.class), Alignment.STRAIGHT.ordinal());

    private final List<String> classes;
    private final int plain;

    Asked(List<String> classes, int plain) {
        this.classes = classes;
        this.plain = plain;
    }

    /** Names in the order of the network's numbers. */
    List<String> classes() {
        return classes;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Place of the true class; empty where the label does not say. */
    OptionalInt truth(Label label) {
        var found = switch (this) {
            case GRADIENT -> label.gradient().map(Enum::ordinal);
            case ALIGNMENT -> label.alignment().map(Enum::ordinal);
        };
        return found.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    double[] shares(RoadAnswer answer) {
        return switch (this) {
            case GRADIENT -> shares(answer.gradient());
            case ALIGNMENT -> shares(answer.alignment());
        };
    }

    private static double[] shares(Probabilities<?> answer) {
        return answer.thousandths().values().stream()
                .mapToDouble(share -> share / 1000.0)
                .toArray();
    }

    double floor(Floors floors) {
        return switch (this) {
            case GRADIENT -> floors.gradient();
            case ALIGNMENT -> floors.alignment();
        };
    }

    /** Whether an answer may excuse a driver: a slope, a bend or a turn, but neither level nor straight. */
    boolean excuses(int answer) {
        return answer != plain;
    }

    /** Whether an answer names a slope or a junction turn: where a wrong one does the most harm. */
    boolean isSlopeOrTurn(int answer) {
        return switch (this) {
            case GRADIENT -> excuses(answer);
            case ALIGNMENT -> answer >= Alignment.LEFT_TURN.ordinal();
        };
    }
}
