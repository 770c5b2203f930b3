package org.truegrade.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;

/** Answers to single frames, laid where their stretches lie and smoothed over the distance. */
public final class AlongTheWay {
    private AlongTheWay() {}

    /**
     * For each frame what all frames together say of the middle of the stretch that it looks at.
     *
     * @param metres driven when each frame was taken, never falling
     * @param answers one a frame
     */
    public static List<RoadAnswer> smooth(double[] metres, List<RoadAnswer> answers) {
        if (metres.length != answers.size()) {
            throw new IllegalArgumentException(answers.size() + " answers at " + metres.length + " places");
        }
        if (answers.isEmpty()) {
            return List.of();
        }
        var gradients = smooth(Gradient.class, metres, answers, RoadAnswer::gradient);
        var alignments = smooth(Alignment.class, metres, answers, RoadAnswer::alignment);
        var smoothed = new ArrayList<RoadAnswer>();
        for (int i = 0; i < metres.length; i++) {
            var own = answers.get(i);
            int middle = cell(metres[i] - metres[0] + RoadEstimate.CAMERA_TO_M / 2 + RoadEstimate.CAMERA_FROM_M / 2);
            smoothed.add(new RoadAnswer(
                    gradients.get(middle).orElse(own.gradient()),
                    alignments.get(middle).orElse(own.alignment())));
        }
        return smoothed;
    }

    private static <E extends Enum<E>> List<Optional<Probabilities<E>>> smooth(
            Class<E> type, double[] metres, List<RoadAnswer> answers, Function<RoadAnswer, Probabilities<E>> question) {
        var seen = new ArrayList<List<Probabilities<E>>>();
        int cells = cell(metres[metres.length - 1] - metres[0] + RoadEstimate.CAMERA_TO_M) + 1;
        for (int i = 0; i < cells; i++) {
            seen.add(new ArrayList<>());
        }
        for (int i = 0; i < metres.length; i++) {
            double at = metres[i] - metres[0];
            int to = cell(at + RoadEstimate.CAMERA_TO_M - 1e-6);
            for (int cell = cell(at + RoadEstimate.CAMERA_FROM_M); cell <= to; cell++) {
                seen.get(cell).add(question.apply(answers.get(i)));
            }
        }
        return Smoothing.smooth(type, seen);
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres / Smoothing.CELL_M);
    }
}
