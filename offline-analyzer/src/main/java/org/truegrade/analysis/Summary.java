package org.truegrade.analysis;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** An assessment for a terminal. */
final class Summary {
    private Summary() {}

    static void print(Assessment assessment, PrintWriter out) {
        var trip = assessment.trip().info();
        out.println(trip.vehicle().name()
                + trip.driver().map(driver -> " · " + driver).orElse("") + " · "
                + Words.number("%.1f km", assessment.ledger().exposureKm()) + " · "
                + Words.shortSeconds(assessment.exposure().seconds()));
        out.println(score(assessment.score(), assessment.ledger()));
        assessment.certificate().findings().forEach(out::println);
        if (!assessment.ledger().lines().isEmpty()) {
            out.println();
            row(out, List.of("event", "time", "rule", "measured", "limit", "road", "raw", "back", "counted"));
            for (var line : assessment.ledger().lines()) {
                row(
                        out,
                        List.of(
                                line.id(),
                                Words.clock(line.event().peakNs()),
                                line.event().rule().title(),
                                line.measured(),
                                line.limit(),
                                line.evidence().road(),
                                line.raw().toString(),
                                line.givenBack().toString(),
                                line.counted().toString()));
            }
        }
        out.println();
        assessment.ledger().notMeasured().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue(),
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> entry.getKey().title(), Collectors.joining(", "))))
                .forEach((reason, titles) -> out.println("not measured: " + titles + ": " + reason));
        out.println("never discounted: " + String.join("; ", Discounts.NEVER_DISCOUNTED));
        out.println("rules " + assessment.rules().version()
                + assessment.models().stream().map(model -> " · " + model).collect(Collectors.joining()));
    }

    static String score(Score score, Ledger ledger) {
        return switch (score) {
            case Score.Scored scored ->
                "fair score " + scored.fair() + " (" + scored.interval().low() + "–"
                        + scored.interval().high() + "), raw " + scored.raw()
                        + ledger.givenBack().entrySet().stream()
                                .map(part -> ", " + part.getKey() + " gave back " + part.getValue())
                                .collect(Collectors.joining())
                        + (scored.provisional() ? ", provisional: less than 10 km" : "");
            case Score.NotScorable none -> "not scorable: " + none.reason();
        };
    }

    private static void row(PrintWriter out, List<String> cells) {
        var widths = new int[] {5, 9, 36, 22, 16, 30, 7, 7, 7};
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int gap = Math.max(0, widths[i] - cells.get(i).length());
            text.append(i < 6 ? cells.get(i) + " ".repeat(gap) : " ".repeat(gap) + cells.get(i))
                    .append(' ');
        }
        out.println(text.toString().stripTrailing());
    }
}
