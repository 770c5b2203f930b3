package org.truegrade.road;

import java.util.EnumMap;
import java.util.Map;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * The six kinds of road of the original system, one answer a frame: a view of the two questions. There a bend or turn went
 * before a slope, so a curve that drops is a curve here; the two questions still say both.
 */
public enum SixClasses {
    STRAIGHT,
    UPHILL,
    DOWNHILL,
    CURVE,
    LEFT_TURN,
    RIGHT_TURN;

    /** Probabilities of the six, which sum to one. */
    public static Map<SixClasses, Double> of(RoadAnswer answer) {
        double straight = answer.alignment().of(Alignment.STRAIGHT);
        var six = new EnumMap<SixClasses, Double>(SixClasses.class);
        six.put(STRAIGHT, straight * answer.gradient().of(Gradient.LEVEL));
        six.put(UPHILL, straight * answer.gradient().of(Gradient.UPHILL));
        six.put(DOWNHILL, straight * answer.gradient().of(Gradient.DOWNHILL));
        six.put(CURVE, answer.alignment().of(Alignment.CURVE));
        six.put(LEFT_TURN, answer.alignment().of(Alignment.LEFT_TURN));
        six.put(RIGHT_TURN, answer.alignment().of(Alignment.RIGHT_TURN));
        return six;
    }

    /** The likeliest of the six; of equals the first. */
    public static SixClasses best(RoadAnswer answer) {
        return of(answer).entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }
}
