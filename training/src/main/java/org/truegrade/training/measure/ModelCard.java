package org.truegrade.training.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.truegrade.road.RoadModel;
import org.truegrade.training.data.Kind;
import org.truegrade.trip.DurableFiles;
import org.truegrade.trip.Gradient;

/** Writes what an evaluation found beside the model: {@code model-card.md}, the plots, and a summary in {@code model.json}. */
final class ModelCard {
    private ModelCard() {}

    static void write(Evaluation evaluation) throws IOException {
        var folder = evaluation.model().folder();
        var plots = Plots.write(evaluation, folder);
        DurableFiles.replace(
                folder.resolve("model-card.md"), text(evaluation, plots).getBytes(StandardCharsets.UTF_8));
        summary(evaluation, folder.resolve(RoadModel.JSON));
    }

    private static void summary(Evaluation evaluation, Path json) throws IOException {
        var mapper = new ObjectMapper();
        if (mapper.readTree(Files.readAllBytes(json)) instanceof ObjectNode root) {
            var measured = root.putObject("measured");
            for (var question : Asked.values()) {
                var node = measured.putObject(question.word());
                for (var row : evaluation.kinds(question)) {
                    node.putObject(row.group().kind().name().toLowerCase(Locale.ROOT))
                            .put("pictures", row.confusion().total())
                            .put("macro_f1", Math.round(row.macroF1().value() * 1000) / 1000.0)
                            .put(
                                    "calibration_error",
                                    Math.round(row.calibrationError().value() * 1000) / 1000.0)
                            .put("coverage_at_floor", Math.round(row.atFloor().coverage() * 1000) / 1000.0);
                }
            }
            var text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            DurableFiles.replace(json, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String text(Evaluation evaluation, List<String> plots) {
        var model = evaluation.model();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                # %s

                What the road 20 to 80 m ahead of a front camera does: gradient (uphill, level, downhill) and alignment (straight,
                curve, left turn, right turn), as probabilities. For assessing drives after they have ended; not for steering or
                warning. Written by `truegrade evaluate --card`; the numbers are of the file itself.

                ## What it is
                - %s
                - `%s`: %.1f MB, SHA-256 `%s`. On %d threads of the machine that measured: ready after %.0f ms, then %.0f ms a picture.
                - An answer is *unknown* below %.2f (gradient) and %.2f (alignment): floors from the risk–coverage curves of the
                  calibration part.

                ## Weights and data
                """,
                model.name(),
                licence(model),
                RoadModel.NETWORK,
                evaluation.cost().bytes() / 1e6,
                model.sha256(),
                evaluation.cost().threads(),
                evaluation.cost().loadMs(),
                evaluation.cost().pictureMs(),
                model.floors().gradient(),
                model.floors().alignment()));
        licences(text);
        text.append("""

                No drive, group of look-alike photos or block of seeds is in two parts; a test fails the build otherwise.

                ## How to read the tables
                Real pictures whose label was measured, those labelled by eye, and rendered ones stand apart and are never added up.
                Brackets are 95 % intervals, drawn over whole drives, places or blocks of seeds (*groups*): frames of one drive are no
                independent witnesses. *Majority* is the macro-F1 of always naming the most frequent class. *Calibration error* is the
                mean gap between how sure and how often right in ten bins of equal mass, less what chance adds. *Answered* is the share
                above the floor; the last two columns say how many of those are wrong, and how many of those that say uphill,
                downhill or a turn.
                """);
        for (var question : Asked.values()) {
            text.append("\n## ")
                    .append(question == Asked.GRADIENT ? "Gradient" : "Alignment")
                    .append('\n');
            for (var kind : Kind.values()) {
                Tables.section(text, evaluation, question, kind, "\n### ");
            }
            if (!evaluation.baselines().isEmpty()) {
                text.append("\n### Beside simple rules\nMacro-F1. Rules are fitted on the same training part.\n\n")
                        .append(Tables.baselines(evaluation, question));
            }
            for (var plot : plots) {
                if (plot.contains(question.word())) {
                    text.append("\n![").append(plot).append("](").append(plot).append(")\n");
                }
            }
        }
        if (!evaluation.against().other().isEmpty()) {
            text.append("\n## Against ").append(evaluation.against().other()).append("\n\n");
            text.append(Tables.agreement(evaluation.against()));
        }
        return text.append("\n## Limits\n").append(limits(evaluation)).toString();
    }

    private static String limits(Evaluation evaluation) {
        return "- " + Tables.turns(evaluation) + " Too few for a figure.\n"
                + "- " + realSlopes(evaluation) + "\n"
                + """
                - A steady slope looks level from inside a car; single frames tell it by the horizon at best.
                - Labels by eye are a judgement: two people agree with kappa 0.80 (alignment) and 0.71 (gradient).
                - Not tested: slopes measured on a real road with video; left turns on real roads; rain, snow and night beyond single
                  clips; cameras far off the middle or strongly tilted; trucks.
                """;
    }

    private static String realSlopes(Evaluation evaluation) {
        int[] there = new int[2];
        int[] seen = new int[2];
        for (var row : evaluation.kinds(Asked.GRADIENT)) {
            if (row.group().kind().real()) {
                int up = Gradient.UPHILL.ordinal();
                int down = Gradient.DOWNHILL.ordinal();
                there[0] += row.confusion().of(up);
                there[1] += row.confusion().of(down);
                seen[0] += row.confusion().counts()[up][up];
                seen[1] += row.confusion().counts()[down][down];
            }
        }
        return String.format(
                Locale.ROOT,
                "Real pictures of slopes: %d uphill, %d seen as such; %d downhill, %d seen as such. A difference of 0.05 in"
                        + " macro-F1 cannot be told on so few.",
                there[0],
                seen[0],
                there[1],
                seen[1]);
    }

    private static String licence(RoadModel model) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(model.folder().resolve(RoadModel.JSON)))
                    .path("licence")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void licences(StringBuilder text) {
        text.append("| what | licence | part |\n| --- | --- | --- |\n");
        var table = Objects.requireNonNull(ModelCard.class.getResourceAsStream("licences.csv"), "licences.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                text.append("| ")
                        .append(row.getField("what"))
                        .append(" | ")
                        .append(row.getField("licence"))
                        .append(" | ")
                        .append(row.getField("part"))
                        .append(" |\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
