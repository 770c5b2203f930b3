package org.truegrade.checks.pairs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.truegrade.events.Rule;
import org.truegrade.road.OnnxRoadClassifier;
import org.truegrade.simulator.drive.Style;

/**
 * Prints the tables of simulated pairs as Markdown: {@code bench/pairs SEEDS METRES [MODEL FOLDER [SAME]]}. Without a
 * model's folder the true road is the only witness; SAME, {@code commands} or {@code driver}, measures one kind of pair.
 */
final class PairsMain {
    private record Row(Pair.Same same, Style style, String witness, List<Pair> pairs) {}

    private PairsMain() {}

    public static void main(String[] args) throws IOException {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        double metres = args.length > 1 ? Double.parseDouble(args[1]) : 6000;
        var kinds = args.length > 3
                ? List.of(Pair.Same.valueOf(args[3].toUpperCase(Locale.ROOT)))
                : List.of(Pair.Same.values());
        var rows = new ArrayList<Row>();
        measure("truth", Witness.TRUTH, kinds, seeds, metres, rows);
        if (args.length > 2) {
            try (var classifier = OnnxRoadClassifier.open(Path.of(args[2]))) {
                measure(classifier.model(), Witness.network(classifier), kinds, seeds, metres, rows);
            }
        }
        scores(rows);
        points(rows);
    }

    private static void measure(
            String name, Witness witness, List<Pair.Same> kinds, int seeds, double metres, List<Row> rows)
            throws IOException {
        for (var same : kinds) {
            for (var style : Style.values()) {
                var pairs = new ArrayList<Pair>();
                for (long seed = 1; seed <= seeds; seed++) {
                    pairs.add(Pair.drive(same, style, seed, metres, witness));
                }
                rows.add(new Row(same, style, name, pairs));
                System.err.println(name + ", same " + word(same) + ", " + word(style) + ": " + seeds + " pairs");
            }
        }
    }

    private static void scores(List<Row> rows) {
        System.out.println("| same | style | witness | pairs | raw flat | raw difference | fair difference |"
                + " raw from 0 | fair from 0 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var row : rows) {
            var raw = row.pairs().stream().map(Pair::rawDifference).toList();
            var fair = row.pairs().stream().map(Pair::fairDifference).toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %.1f | %s | %s | %.2f | %.2f |%n",
                    word(row.same()),
                    word(row.style()),
                    row.witness(),
                    row.pairs().size(),
                    mean(row, pair -> pair.flat().raw()),
                    Spread.of(raw),
                    Spread.of(fair),
                    Spread.fromZero(raw),
                    Spread.fromZero(fair));
        }
    }

    private static void points(List<Row> rows) {
        System.out.println();
        System.out.println("Mean points a trip, raw → counted:");
        System.out.println();
        System.out.println("| same | style | witness | rule | flat | hilly |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (var row : rows) {
            for (var rule : Rule.values()) {
                double[] all = {
                    mean(row, pair -> of(pair.flat().rawPoints(), rule)),
                    mean(row, pair -> of(pair.flat().fairPoints(), rule)),
                    mean(row, pair -> of(pair.hilly().rawPoints(), rule)),
                    mean(row, pair -> of(pair.hilly().fairPoints(), rule))
                };
                if (all[0] + all[2] > 0.005) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %.2f → %.2f | %.2f → %.2f |%n",
                            word(row.same()),
                            word(row.style()),
                            row.witness(),
                            word(rule).replace('_', ' '),
                            all[0],
                            all[1],
                            all[2],
                            all[3]);
                }
            }
        }
    }

    private static double mean(Row row, Function<Pair, Double> part) {
        return row.pairs().stream().mapToDouble(part::apply).average().orElseThrow();
    }

    private static double of(Map<Rule, Double> points, Rule rule) {
        return points.getOrDefault(rule, 0.0);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
