package org.truegrade.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws batches in which every class is equally likely. Within a class, collections and rendered roads are drawn by the
 * square root of their size: many pictures of one road do not drown a few of others.
 */
final class BalancedSampler {
    private final List<List<List<Labelled>>> byClass = new ArrayList<>();
    private final SplittableRandom random;

    BalancedSampler(List<Labelled> examples, int classes, long seed) {
        this.random = new SplittableRandom(seed);
        for (int c = 0; c < classes; c++) {
            var folders = new java.util.TreeMap<String, List<Labelled>>();
            for (var example : examples) {
                if (example.label() == c) {
                    folders.computeIfAbsent(example.example().folder(), name -> new ArrayList<>())
                            .add(example);
                }
            }
            if (!folders.isEmpty()) {
                byClass.add(List.copyOf(folders.values()));
            }
        }
    }

    List<Labelled> next(int count) {
        var batch = new ArrayList<Labelled>();
        for (int i = 0; i < count; i++) {
            var folder = folder(byClass.get(i % byClass.size()));
            batch.add(folder.get(random.nextInt(folder.size())));
        }
        return batch;
    }

    private List<Labelled> folder(List<List<Labelled>> folders) {
        double total =
                folders.stream().mapToDouble(folder -> Math.sqrt(folder.size())).sum();
        double drawn = random.nextDouble() * total;
        for (var folder : folders) {
            drawn -= Math.sqrt(folder.size());
            if (drawn < 0) {
                return folder;
            }
        }
        return folders.getLast();
    }
}
