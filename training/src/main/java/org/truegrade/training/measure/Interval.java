package org.truegrade.training.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A figure with its 95 % interval.
 *
 * @param groups drives, places or blocks of seeds that were drawn from: few groups make a wide interval, and with fewer than
 *     two there is none
 */
record Interval(double value, double low, double high, int groups) {
    private static final int DRAWS = 1000;

    /**
     * The figure of all answers, and the middle 95 % of the figures of a thousand worlds, each made of as many whole drives or
     * places drawn with replacement: frames of one drive are no independent witnesses (cluster bootstrap; A. Davison,
     * D. Hinkley, Bootstrap Methods and their Application, 1997, section 3.8). The same seed gives the same interval.
     */
    static Interval of(List<Judged> answers, ToDoubleFunction<List<Judged>> figure) {
        var groups = new LinkedHashMap<String, List<Judged>>();
        answers.forEach(answer -> groups.computeIfAbsent(answer.label().folder(), name -> new ArrayList<>())
                .add(answer));
        double value = figure.applyAsDouble(answers);
        var all = List.copyOf(groups.values());
        if (all.size() < 2) {
            return new Interval(value, Double.NaN, Double.NaN, all.size());
        }
        var random = new SplittableRandom(all.size());
        var figures = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            var world = new ArrayList<Judged>();
            for (int i = 0; i < all.size(); i++) {
                world.addAll(all.get(random.nextInt(all.size())));
            }
            figures[draw] = figure.applyAsDouble(world);
        }
        var known = Arrays.stream(figures).filter(Double::isFinite).sorted().toArray();
        return known.length == 0
                ? new Interval(value, Double.NaN, Double.NaN, all.size())
                : new Interval(value, quantile(known, 0.025), quantile(known, 0.975), all.size());
    }

    /** Straight between the sorted values. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
