package org.truegrade.training.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** An evaluation for programs. What cannot be said (no example, no interval) is null. */
final class EvaluationJson {
    private EvaluationJson() {}

    static ObjectNode of(Evaluation evaluation) {
        var root = new ObjectMapper()
                .createObjectNode()
                .put("model", evaluation.model().label());
        var cost = root.putObject("cost").put("bytes", evaluation.cost().bytes());
        put(cost, "load_ms", evaluation.cost().loadMs());
        put(cost, "picture_ms", evaluation.cost().pictureMs());
        cost.put("threads", evaluation.cost().threads());
        var list = root.putArray("measured");
        evaluation.measured().forEach(measured -> measured(list.addObject(), measured));
        var baselines = root.putArray("baselines");
        for (var row : evaluation.baselines()) {
            var node = baselines
                    .addObject()
                    .put("rule", row.rule())
                    .put("question", row.question().word());
            group(node, row.group());
            interval(node, "macro_f1", row.macroF1());
        }
        if (!evaluation.against().other().isEmpty()) {
            var against =
                    root.putObject("against").put("model", evaluation.against().other());
            var rows = against.putArray("agreement");
            for (var one : evaluation.against().agreements()) {
                var node = rows.addObject()
                        .put("question", one.question().word())
                        .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
                        .put("pictures", one.pictures())
                        .put("same_best", one.sameBest());
                put(node, "most_off", one.mostOff());
                put(node, "macro_f1", one.firstMacroF1());
                put(node, "macro_f1_other", one.secondMacroF1());
            }
        }
        return root;
    }

    private static void measured(ObjectNode node, Measured measured) {
        var confusion = measured.confusion();
        node.put("question", measured.question().word());
        group(node, measured.group());
        interval(node, "macro_f1", measured.macroF1());
        interval(node, "accuracy", measured.accuracy());
        interval(node, "calibration_error", measured.calibrationError());
        put(node, "majority_macro_f1", confusion.ofMajority().macroF1());
        put(node, "majority_accuracy", confusion.ofMajority().accuracy());
        var classes = node.putArray("classes");
        for (int c = 0; c < confusion.counts().length; c++) {
            var one = classes.addObject()
                    .put("class", measured.question().classes().get(c))
                    .put("examples", confusion.of(c));
            put(one, "precision", confusion.precision(c));
            put(one, "recall", confusion.recall(c));
            put(one, "f1", confusion.f1(c));
        }
        var rows = node.putArray("confusion");
        for (var counts : confusion.counts()) {
            var row = rows.addArray();
            for (int count : counts) {
                row.add(count);
            }
        }
        var bins = node.putArray("reliability");
        for (var bin : measured.reliability().bins()) {
            var one = bins.addObject().put("count", bin.count());
            put(one, "sure", bin.sure());
            put(one, "right", bin.right());
        }
        put(node, "risk_area", measured.riskCoverage().area());
        floor(node.putObject("at_floor"), measured.atFloor());
        floor(node.putObject("at_half"), measured.atHalf());
    }

    private static void group(ObjectNode node, Group group) {
        node.put("kind", group.kind().name().toLowerCase(Locale.ROOT))
                .put("by", group.by())
                .put("group", group.name())
                .put("pictures", group.answers().size());
    }

    private static void floor(ObjectNode node, RiskCoverage.AtFloor at) {
        put(node, "floor", at.floor());
        put(node, "coverage", at.coverage());
        put(node, "wrong", at.wrong());
        node.put("slopes_and_turns", at.slopesAndTurns());
        put(node, "wrong_slopes_and_turns", at.wrongSlopesAndTurns());
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        var one = node.putObject(name);
        put(one, "value", interval.value());
        put(one, "low", interval.low());
        put(one, "high", interval.high());
        one.put("groups", interval.groups());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, Math.round(value * 10_000) / 10_000.0);
        } else {
            node.putNull(name);
        }
    }
}
