package org.truegrade.training.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.truegrade.training.data.Kind;
import org.truegrade.trip.Alignment;

/** An evaluation as tables in Markdown, which also read well on a terminal. */
final class Tables {
    private static final int LEAST = 5;

    private Tables() {}

    /** One row a group of one kind: how good, how sure, how often silent. */
    static String figures(List<Measured> rows) {
        var text = new StringBuilder(
                "| pictures | n (groups) | right | macro-F1 | majority | calibration error | answered |"
                        + " wrong of those | wrong of slopes and turns |\n" + "| --- ".repeat(9) + "|\n");
        for (var row : rows) {
            if (row.confusion().total() >= LEAST) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d (%d) | %s | %s | %s | %s | %s | %s | %s |%n",
                        row.group().name(),
                        row.confusion().total(),
                        row.macroF1().groups(),
                        percent(row.accuracy().value()),
                        interval(row.macroF1()),
                        two(row.confusion().ofMajority().macroF1()),
                        interval(row.calibrationError()),
                        percent(row.atFloor().coverage()),
                        percent(row.atFloor().wrong()),
                        wrongNamed(row.atFloor())));
            }
        }
        return text.toString();
    }

    /** Precision, recall and F1 of each class of one group. */
    static String classes(Measured measured) {
        var text =
                new StringBuilder("| class | examples | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n");
        var confusion = measured.confusion();
        for (int c = 0; c < confusion.counts().length; c++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s |%n",
                    measured.question().classes().get(c),
                    confusion.of(c),
                    two(confusion.precision(c)),
                    two(confusion.recall(c)),
                    two(confusion.f1(c))));
        }
        return text.toString();
    }

    /** Who was taken for whom. */
    static String confusion(Measured measured) {
        var classes = measured.question().classes();
        var text = new StringBuilder("| truth ↓, answer → |");
        classes.forEach(name -> text.append(' ').append(name).append(" |"));
        text.append('\n').append("| --- ".repeat(classes.size() + 1)).append("|\n");
        for (int c = 0; c < classes.size(); c++) {
            text.append("| ").append(classes.get(c)).append(" |");
            for (int count : measured.confusion().counts()[c]) {
                text.append(' ').append(count).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The model between simple rules, one row a group. */
    static String baselines(Evaluation evaluation, Asked question) {
        var rules = evaluation.baselines().stream()
                .map(Baselines.Row::rule)
                .distinct()
                .toList();
        var text = new StringBuilder("| pictures | majority |");
        rules.forEach(rule -> text.append(' ').append(rule).append(" |"));
        text.append(" this model |\n").append("| --- ".repeat(rules.size() + 3)).append("|\n");
        for (var measured : evaluation.measured()) {
            var group = measured.group();
            if (measured.question() == question
                    && rows(evaluation, question, group).findAny().isPresent()) {
                text.append("| ")
                        .append(group.by().equals("kind") ? "all " : "")
                        .append(group.name());
                text.append(" | ")
                        .append(two(measured.confusion().ofMajority().macroF1()))
                        .append(" |");
                for (var rule : rules) {
                    var row = rows(evaluation, question, group)
                            .filter(one -> one.rule().equals(rule))
                            .findFirst();
                    text.append(' ')
                            .append(row.map(one -> interval(one.macroF1())).orElse(""))
                            .append(" |");
                }
                text.append(' ').append(interval(measured.macroF1())).append(" |\n");
            }
        }
        return text.toString();
    }

    private static java.util.stream.Stream<Baselines.Row> rows(Evaluation evaluation, Asked question, Group group) {
        Predicate<Group> same = other -> other.kind() == group.kind()
                && other.by().equals(group.by())
                && other.name().equals(group.name());
        return evaluation.baselines().stream()
                .filter(row -> row.question() == question
                        && same.test(row.group())
                        && row.group().answers().size() >= LEAST);
    }

    static String agreement(Evaluation.Against against) {
        var text = new StringBuilder("| question | pictures | n | same best class | a probability differs by at most |"
                + " macro-F1 | macro-F1 of " + against.other() + " |\n" + "| --- ".repeat(7) + "|\n");
        for (var one : against.agreements()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.2f %% | %.3f | %.4f | %.4f |%n",
                    one.question().word(),
                    Group.word(one.kind()),
                    one.pictures(),
                    100.0 * one.sameBest() / one.pictures(),
                    one.mostOff(),
                    one.firstMacroF1(),
                    one.secondMacroF1()));
        }
        return text.toString();
    }

    /** Real junction turns: too few for a figure, so they are counted. */
    static String turns(Evaluation evaluation) {
        int[] there = new int[2];
        int[] seen = new int[2];
        for (var measured : evaluation.kinds(Asked.ALIGNMENT)) {
            if (measured.group().kind().real()) {
                for (int side = 0; side < 2; side++) {
                    int turn = Alignment.LEFT_TURN.ordinal() + side;
                    there[side] += measured.confusion().of(turn);
                    seen[side] += measured.confusion().counts()[turn][turn];
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "Frames of real left turns: %d, seen as such: %d. Frames of real right turns: %d, seen as such: %d.",
                there[0],
                seen[0],
                there[1],
                seen[1]);
    }

    /** Everything, for a terminal. */
    static String all(Evaluation evaluation) {
        var text = new StringBuilder(evaluation.model().label()).append('\n');
        for (var question : Asked.values()) {
            text.append('\n').append(question.word()).append('\n');
            for (var kind : Kind.values()) {
                section(text, evaluation, question, kind, "\n");
            }
            if (!evaluation.baselines().isEmpty()) {
                text.append("\nBeside it (macro-F1)\n").append(baselines(evaluation, question));
            }
        }
        text.append('\n').append(turns(evaluation)).append('\n');
        if (!evaluation.against().other().isEmpty()) {
            text.append('\n').append(agreement(evaluation.against()));
        }
        return text.toString();
    }

    /** One kind of pictures: its figures, its parts, its confusion. */
    static void section(StringBuilder text, Evaluation evaluation, Asked question, Kind kind, String before) {
        var whole = evaluation.of(question, kind, "kind");
        if (whole.isEmpty()) {
            return;
        }
        text.append(before).append(heading(Group.word(kind))).append("\n\n");
        text.append(figures(java.util.stream.Stream.of("kind", "unseen", "place", "daylight")
                .flatMap(by -> evaluation.of(question, kind, by).stream())
                .toList()));
        text.append('\n').append(classes(whole.getFirst()));
        text.append('\n').append(confusion(whole.getFirst()));
    }

    private static String heading(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String wrongNamed(RiskCoverage.AtFloor at) {
        return at.slopesAndTurns() == 0
                ? "none named"
                : percent(at.wrongSlopesAndTurns()) + " of " + at.slopesAndTurns();
    }

    static String interval(Interval interval) {
        return Double.isFinite(interval.low())
                ? String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", interval.value(), interval.low(), interval.high())
                : two(interval.value());
    }

    static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "–";
    }
}
