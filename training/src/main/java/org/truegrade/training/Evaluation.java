package org.truegrade.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.truegrade.trip.Alignment;

/**
 * A model measured on what it has not seen. Real and rendered pictures are never counted together, and frames of a real
 * junction turn are only counted: they are too few for a figure.
 *
 * @param model name and hash
 */
record Evaluation(String model, List<Measurement> measurements) {
    static final String REAL_TURNS = "real turns (a count, not a figure)";

    /** Measures one question in all its groups. */
    static List<Measurement> measure(Question question, List<Answer> answers, double floor) {
        var measured = new ArrayList<Measurement>();
        add(
                measured,
                question,
                "rendered",
                answers,
                floor,
                answer -> answer.example().rendered());
        Predicate<Answer> real = answer -> !answer.example().rendered() && !isTurn(question, answer);
        add(measured, question, "all real photos", answers, floor, real.and(Evaluation::isPhoto));
        add(measured, question, "all real drives", answers, floor, real.and(answer -> !isPhoto(answer)));
        var folders = new TreeMap<String, List<Answer>>();
        answers.stream()
                .filter(real)
                .forEach(answer -> folders.computeIfAbsent(answer.example().folder(), name -> new ArrayList<>())
                        .add(answer));
        folders.forEach((folder, inside) -> measured.add(Measurement.of(question, folder, inside, floor)));
        add(
                measured,
                question,
                REAL_TURNS,
                answers,
                floor,
                answer -> !answer.example().rendered() && isTurn(question, answer));
        return measured;
    }

    private static void add(
            List<Measurement> measured,
            Question question,
            String group,
            List<Answer> answers,
            double floor,
            Predicate<Answer> which) {
        var inside = answers.stream().filter(which).toList();
        if (!inside.isEmpty()) {
            measured.add(Measurement.of(question, group, inside, floor));
        }
    }

    private static boolean isTurn(Question question, Answer answer) {
        return question.equals(Question.ALIGNMENT) && answer.label() >= Alignment.LEFT_TURN.ordinal();
    }

    private static boolean isPhoto(Answer answer) {
        return answer.example().id().startsWith("photos/");
    }

    ObjectNode toJson() {
        var root = new ObjectMapper().createObjectNode().put("model", model);
        var list = root.putArray("measurements");
        for (var measured : measurements) {
            var node = list.addObject()
                    .put("question", measured.question())
                    .put("group", measured.group())
                    .put("pictures", measured.confusion().total())
                    .put("accuracy", rounded(measured.confusion().accuracy()))
                    .put("majority", rounded(measured.confusion().majority()))
                    .put("macro_f1", rounded(measured.confusion().macroF1()))
                    .put("calibration_error", rounded(measured.calibrationError()))
                    .put("unknown", rounded(measured.unknown()))
                    .put("accuracy_of_known", rounded(measured.knownAccuracy()));
            measured.classes().forEach(node.putArray("classes")::add);
            var rows = node.putArray("confusion");
            for (var counts : measured.confusion().counts()) {
                var row = rows.addArray();
                for (int count : counts) {
                    row.add(count);
                }
            }
        }
        return root;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
