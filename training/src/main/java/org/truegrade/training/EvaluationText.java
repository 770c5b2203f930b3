package org.truegrade.training;

import java.util.List;
import java.util.Locale;

/** An evaluation as tables in Markdown, which also read well on a terminal. */
final class EvaluationText {
    private EvaluationText() {}

    /** One table a question, one row a group. */
    static String table(List<Measurement> measurements, String question) {
        var text = new StringBuilder(
                "| pictures | n | right | majority | macro-F1 | calibration error | unknown | right of"
                        + " the known |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (var measured : measurements) {
            if (measured.question().equals(question) && !measured.group().equals(Evaluation.REAL_TURNS)) {
                var confusion = measured.confusion();
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f %% | %.0f %% | %.2f | %.2f | %.0f %% | %.0f %% |%n",
                        measured.group(),
                        confusion.total(),
                        100 * confusion.accuracy(),
                        100 * confusion.majority(),
                        confusion.macroF1(),
                        measured.calibrationError(),
                        100 * measured.unknown(),
                        100 * measured.knownAccuracy()));
            }
        }
        return text.toString();
    }

    /** Who was taken for whom, in one group. */
    static String confusion(Measurement measured) {
        var text = new StringBuilder("| truth ↓, answer → |");
        measured.classes().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n| --- |")
                .append(" --- |".repeat(measured.classes().size()))
                .append('\n');
        for (int c = 0; c < measured.classes().size(); c++) {
            text.append("| ").append(measured.classes().get(c)).append(" |");
            for (int count : measured.confusion().counts()[c]) {
                text.append(' ').append(count).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** How many frames of real junction turns were seen as such. */
    static String turns(List<Measurement> measurements) {
        return measurements.stream()
                .filter(measured -> measured.group().equals(Evaluation.REAL_TURNS))
                .findFirst()
                .map(measured -> {
                    var counts = measured.confusion().counts();
                    return String.format(
                            Locale.ROOT,
                            "Frames of real left turns: %d, seen as such: %d. Frames of real right turns: %d, seen as such:"
                                    + " %d.",
                            measured.confusion().of(2),
                            counts[2][2],
                            measured.confusion().of(3),
                            counts[3][3]);
                })
                .orElse("No frame of a real turn was at hand.");
    }

    /** Everything, for a terminal. */
    static String all(Evaluation evaluation) {
        var text = new StringBuilder(evaluation.model()).append('\n');
        for (var question : Question.ALL) {
            text.append("\n").append(question.name()).append('\n');
            text.append(table(evaluation.measurements(), question.name()));
            for (var measured : evaluation.measurements()) {
                if (measured.question().equals(question.name())
                        && List.of("rendered", "all real photos", "all real drives")
                                .contains(measured.group())) {
                    text.append('\n').append(measured.group()).append('\n').append(confusion(measured));
                }
            }
        }
        return text.append('\n')
                .append(turns(evaluation.measurements()))
                .append('\n')
                .toString();
    }
}
