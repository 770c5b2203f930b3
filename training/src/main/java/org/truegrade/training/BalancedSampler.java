package org.truegrade.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws batches with a fixed share of real pictures. Among rendered ones every class is equally likely, so that the look of
 * a painting says nothing of the answer; among real ones a class is drawn by the square root of its size.
 */
final class BalancedSampler {
    private record Stratum(double weight, List<Labelled> examples) {}

    private final List<Stratum> strata = new ArrayList<>();
    private final SplittableRandom random;

    /**
     * @param realShare of the real pictures in a batch, 0 to 1
     */
    BalancedSampler(List<Labelled> examples, int classes, double realShare, long seed) {
        this.random = new SplittableRandom(seed);
        addStrata(examples.stream().filter(each -> each.example().rendered()).toList(), classes, 1 - realShare, 0);
        addStrata(examples.stream().filter(each -> !each.example().rendered()).toList(), classes, realShare, 0.5);
    }

    private void addStrata(List<Labelled> examples, int classes, double share, double power) {
        var groups = new ArrayList<List<Labelled>>();
        for (int c = 0; c < classes; c++) {
            int label = c;
            var group = examples.stream().filter(each -> each.label() == label).toList();
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        double total = groups.stream()
                .mapToDouble(group -> Math.pow(group.size(), power))
                .sum();
        groups.forEach(group -> strata.add(new Stratum(share * Math.pow(group.size(), power) / total, group)));
    }

    List<Labelled> next(int count) {
        var batch = new ArrayList<Labelled>();
        for (int i = 0; i < count; i++) {
            var group = stratum().examples();
            batch.add(group.get(random.nextInt(group.size())));
        }
        return batch;
    }

    private Stratum stratum() {
        double drawn = random.nextDouble()
                * strata.stream().mapToDouble(Stratum::weight).sum();
        for (var stratum : strata) {
            drawn -= stratum.weight();
            if (drawn < 0) {
                return stratum;
            }
        }
        return strata.getLast();
    }
}
