package org.truegrade.training.net;

import java.util.EnumMap;
import java.util.Map;
import org.truegrade.road.NetworkInput;
import org.truegrade.training.data.Kind;

/**
 * How to train.
 *
 * @param steps of the whole run; the learning rate falls to nothing by the last
 * @param headSteps first steps in which only the heads learn
 * @param size side of the network's picture, a multiple of 32
 * @param rate of the heads while all layers learn; a group of convolutions has its share of it
 * @param frozenGroups groups of convolutions, from the first, that keep their weights; 5 learns the heads alone
 * @param smoothing share of the label that is spread over all classes
 * @param longest gradient length above which it is cut
 * @param measureWeight of the numbers behind the labels in the loss
 * @param realLevelWeight of the gradient of a real picture that is level: nearly all are, which says nothing of the next
 * @param meanDecay of the running mean of the weights
 * @param shares of the kinds in every batch; kinds without pictures leave their share to the others
 * @param pool painted scenes that are kept at a time, and how often each is used before the next ones come
 * @param checkEvery steps between looks at the held-out part
 * @param pseudo weight of frames without labels; 0 leaves them out
 */
record Recipe(
        int steps,
        int headSteps,
        int batch,
        int size,
        double rate,
        int frozenGroups,
        double weightDecay,
        double dropoutPooled,
        double dropoutUnits,
        double smoothing,
        double longest,
        double measureWeight,
        double realLevelWeight,
        double meanDecay,
        Map<Kind, Double> shares,
        Pool pool,
        int checkEvery,
        Augmentation augmentation,
        double pseudo,
        long seed) {

    /** See {@link Recipe#pool}. */
    record Pool(int scenes, int uses) {}

    static final Map<Kind, Double> SHARES = Map.of(
            Kind.RENDERED, 0.45,
            Kind.SKYLINE, 0.15,
            Kind.BENT, 0.20,
            Kind.BY_EYE, 0.14,
            Kind.MEASURED, 0.06,
            Kind.PEOPLE, 0.06);

    static Recipe usual(int steps, long seed) {
        return new Recipe(
                steps,
                Math.min(120, steps / 10),
                16,
                NetworkInput.SIZE,
                1e-3,
                1,
                0.02,
                0.1,
                0.15,
                0.05,
                5,
                0.7,
                0.4,
                0.998,
                new EnumMap<>(SHARES),
                new Pool(768, 3),
                500,
                Augmentation.ALL,
                0,
                seed);
    }

    /** The same with another number of steps: a run may be cut short or go on longer. */
    Recipe in(int otherSteps) {
        return new Recipe(
                otherSteps,
                headSteps,
                batch,
                size,
                rate,
                frozenGroups,
                weightDecay,
                dropoutPooled,
                dropoutUnits,
                smoothing,
                longest,
                measureWeight,
                realLevelWeight,
                meanDecay,
                shares,
                pool,
                checkEvery,
                augmentation,
                pseudo,
                seed);
    }

    /** Learning rate of an array at a step, counted from 0. */
    double rate(String array, int step) {
        return share(array, step < headSteps) * along(step);
    }

    /** Rises over the first steps, then half a cosine; heads alone start again when the other layers join. */
    private double along(int step) {
        if (step < headSteps) {
            return rate * Math.min(1, (step + 1) / 20.0);
        }
        int since = step - headSteps;
        int all = Math.max(1, steps - headSteps);
        double warm = Math.min(1, (since + 1) / Math.max(1.0, Math.min(300, all / 20.0)));
        return rate * warm * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, since / (double) all))));
    }

    private double share(String array, boolean headsOnly) {
        if (!array.startsWith("conv")) {
            return 1;
        }
        int group = Trunk.group(array);
        if (headsOnly || group <= frozenGroups) {
            return 0;
        }
        return switch (group) {
            case 1 -> 0.01;
            case 2 -> 0.02;
            case 3 -> 0.04;
            case 4 -> 0.07;
            default -> 0.1;
        };
    }

    boolean learns(String array, int step) {
        return share(array, step < headSteps) > 0;
    }

    Dropout dropout(int step) {
        return new Dropout(dropoutPooled, dropoutUnits, seed * 1_000_003 + step);
    }
}
