package org.truegrade.training.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many answers count and how many of those are wrong, for each floor.
 *
 * @param points the most sure answer first, one for each answer: coverage rises
 */
record RiskCoverage(List<Point> points) {
    /**
     * @param floor probability of the least sure answer that still counts
     * @param coverage share of the pictures that get an answer
     * @param risk share of wrong ones among those answers
     */
    record Point(double floor, double coverage, double risk) {}

    /**
     * What a floor makes of the answers.
     *
     * @param coverage share of the pictures that get an answer
     * @param wrong share of wrong ones among them; not a number where there is none
     * @param slopesAndTurns answers <i>uphill</i>, <i>downhill</i> or a turn among them
     * @param wrongSlopesAndTurns share of wrong ones among those; not a number where there is none
     */
    record AtFloor(double floor, double coverage, double wrong, int slopesAndTurns, double wrongSlopesAndTurns) {}

    RiskCoverage {
        points = List.copyOf(points);
    }

    static RiskCoverage of(List<Judged> answers) {
        var sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Judged::sure).reversed())
                .toList();
        var points = new ArrayList<Point>();
        int wrong = 0;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).sure() < sorted.get(i).sure();
            if (last) {
                points.add(new Point(sorted.get(i).sure(), (i + 1.0) / sorted.size(), wrong / (i + 1.0)));
            }
        }
        return new RiskCoverage(points);
    }

    /** Mean risk over all coverages: the least is best, 0 for answers that are never wrong. */
    double area() {
        double area = 0;
        double covered = 0;
        for (var point : points) {
            area += (point.coverage() - covered) * point.risk();
            covered = point.coverage();
        }
        return area;
    }

    static AtFloor at(Asked question, List<Judged> answers, double floor) {
        var known = answers.stream().filter(answer -> answer.sure() >= floor).toList();
        var named = known.stream()
                .filter(answer -> question.isSlopeOrTurn(answer.best()))
                .toList();
        return new AtFloor(floor, known.size() / (double) answers.size(), wrong(known), named.size(), wrong(named));
    }

    /** The highest floor that leaves at least half of the pictures an answer. */
    static AtFloor atHalf(Asked question, List<Judged> answers) {
        var sorted = answers.stream().mapToDouble(Judged::sure).sorted().toArray();
        return at(question, answers, sorted[sorted.length / 2]);
    }

    private static double wrong(List<Judged> answers) {
        return answers.stream().filter(answer -> !answer.right()).count() / (double) answers.size();
    }
}
