package org.truegrade.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truegrade.events.Rule;
import org.truegrade.trip.TripInfo;

/** A trip's report card: one HTML page that needs no other file or address, light and dark, and prints. */
public final class ReportCard {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Assessment assessment;
    private final Map<String, byte[]> pictures;

    private ReportCard(Assessment assessment, Map<String, byte[]> pictures) {
        this.assessment = assessment;
        this.pictures = pictures;
    }

    /**
     * @param pictures JPEG of the camera at an event, by the event's id; may lack any
     */
    public static String html(Assessment assessment, Map<String, byte[]> pictures) {
        return new ReportCard(assessment, pictures).page();
    }

    private String page() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s%s%s%s%s</main>
                </body>
                </html>
                """.formatted(
                        Html.escaped("Report card, " + title()),
                        style(),
                        head(),
                        ReportChart.of(assessment),
                        ledger(),
                        limits(),
                        foot());
    }

    private String title() {
        var info = assessment.trip().info();
        return info.vehicle().name()
                + info.driver().map(driver -> " · " + driver).orElse("");
    }

    private String head() {
        var info = assessment.trip().info();
        var facts = new ArrayList<String>();
        when(info).ifPresent(facts::add);
        if (assessment.motion().speed().isPresent()) {
            facts.add(Words.number("%.1f km", assessment.ledger().exposureKm()));
        }
        facts.add(Words.shortSeconds(assessment.exposure().seconds()));
        if (info.origin() == TripInfo.Origin.SIMULATED) {
            facts.add("simulated");
        }
        return """
                <header>
                <div><p class="what">Report card</p><h1>%s</h1><p class="facts">%s</p></div>
                %s</header>
                """.formatted(Html.escaped(title()), Html.escaped(String.join(" · ", facts)), score());
    }

    private Optional<String> when(TripInfo info) {
        var zone = ZoneId.of(info.zone());
        return info.utcAt(0)
                .map(begin -> DAY.format(begin.atZone(zone)) + "–"
                        + HOUR.format(begin.plusNanos(assessment.trip().endNs()).atZone(zone))
                        + (info.zone().equals("UTC") ? " UTC" : ""));
    }

    private String score() {
        return switch (assessment.score()) {
            case Score.NotScorable none -> """
                    <div class="none"><b>No score</b><span>%s</span></div>
                    """.formatted(Html.escaped(sentence(none.reason())));
            case Score.Scored scored ->
                """
                    <div class="score">
                    <div class="raw"><b>%s</b><span>without the road</span></div>
                    %s<div class="fair"><b>%s</b><span>fair score · %s–%s%s</span></div>
                    </div>
                    """.formatted(
                                whole(scored.raw().value()),
                                givenBack(),
                                whole(scored.fair().value()),
                                whole(Math.floor(scored.interval().low().value())),
                                whole(Math.ceil(scored.interval().high().value())),
                                scored.provisional() ? " · provisional, less than 10 km" : "");
        };
    }

    private static String whole(double points) {
        return Words.number("%.0f", points);
    }

    private String givenBack() {
        var parts = assessment.ledger().givenBack();
        if (parts.isEmpty()) {
            return "<div class=\"back\"><span>the road gave nothing back</span></div>\n";
        }
        var sum = parts.values().stream().reduce(Points.NONE, Points::plus);
        return "<div class=\"back\"><b>+" + sum + " given back by the road</b><span>"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(" · "))
                + "</span></div>\n";
    }

    private String ledger() {
        var ledger = assessment.ledger();
        if (ledger.lines().isEmpty()) {
            return "<section class=\"card\"><h2>Ledger</h2><p>No event. Of the rules that could be measured none was"
                    + " exceeded.</p></section>\n";
        }
        var rows = ledger.lines().stream().map(this::line).collect(Collectors.joining());
        var floor = ledger.floor().isNone()
                ? ""
                : "<p class=\"floor\">A score does not fall below 0: " + ledger.floor()
                        + " points are not counted.</p>";
        return """
                <section class="card"><h2>Ledger</h2>
                %s%s<p class="sum"><span>100 − %s%s</span><b>%s</b></p>
                </section>
                """.formatted(
                        rows,
                        floor,
                        ledger.countedTotal(),
                        ledger.floor().isNone() ? "" : " + " + ledger.floor(),
                        ledger.fairScore());
    }

    private String line(Ledger.Line line) {
        var picture = pictures.get(line.id());
        return """
                <article class="line%s">
                %s<div class="mark %s" aria-hidden="true">%s</div>
                <div class="text"><h3>%s <small>%s · %s · %s</small></h3>
                <p>%s</p>
                <details><summary>Why</summary><p>%s</p></details></div>
                <div class="cost"><b>%s</b><small>%s</small></div>
                </article>
                """.formatted(
                picture == null ? "" : " seen",
                picture == null
                        ? ""
                        : "<img alt=\"The road at " + Words.clock(line.event().peakNs())
                                + "\" src=\"data:image/jpeg;base64,"
                                + Base64.getEncoder().encodeToString(picture) + "\">",
                line.isCounted() ? "counted" : "back",
                mark(line),
                Html.escaped(line.event().rule().title()),
                Words.clock(line.event().peakNs()),
                Html.escaped(line.measured() + " (limit " + line.limit() + ")"),
                Html.escaped("road " + line.evidence().road()),
                Html.escaped(line.sentence()),
                Html.escaped(line.why()),
                line.counted().isNone() ? "0.00" : "−" + line.counted(),
                line.isGivenBack() ? line.givenBack() + " of " + line.raw() + " back" : "");
    }

    /** The triangle points the way of the acceleration, filled where it counts. */
    static String mark(Ledger.Line line) {
        boolean down = line.event().rule() == Rule.HARSH_BRAKING;
        return line.isCounted() ? (down ? "▼" : "▲") : (down ? "▽" : "△");
    }

    private String limits() {
        var reasons = new LinkedHashMap<String, List<String>>();
        assessment
                .ledger()
                .notMeasured()
                .forEach((rule, reason) -> reasons.computeIfAbsent(reason, none -> new ArrayList<>())
                        .add(rule.title()));
        var absent = reasons.entrySet().stream()
                .map(entry ->
                        "<li>" + Html.escaped(String.join(", ", entry.getValue()) + ": " + entry.getKey()) + ".</li>\n")
                .collect(Collectors.joining());
        var findings = assessment.certificate().findings().stream()
                .map(finding -> "<li>" + Html.escaped(finding) + "</li>\n")
                .collect(Collectors.joining());
        var road = assessment
                .way()
                .reason()
                .map(why -> "<li>" + Html.escaped(sentence(why)) + "</li>\n")
                .orElse("");
        if ((absent + findings + road).isEmpty()) {
            absent = "<li>Nothing: every rule of the set was measured.</li>\n";
        }
        return """
                <section class="card two"><div><h2>Not measured</h2>
                <ul class="absent">
                %s%s%s</ul></div>
                <div><h2>Never discounted</h2>
                <p>%s.</p>
                <p>No consequence follows from this card without a named person's decision. The driver sees it, may export
                it, and may contest every line of it.</p></div></section>
                """.formatted(
                        absent, findings, road, Html.escaped(capital(String.join("; ", Discounts.NEVER_DISCOUNTED))));
    }

    private String foot() {
        var hashes = assessment.hashes();
        var info = assessment.trip().info();
        return """
                <footer><p>%s</p>
                <p>Rules %s · %s · trip %s · made from trip %s, road %s, vehicle %s, rules %s. The interval holds the fair score
                with 90 %% probability as far as the resolution of the speed and the uncertainty of the slope go.</p></footer>
                """.formatted(
                        Html.escaped(String.join(" ", info.remarks())),
                        Html.escaped(assessment.rules().version()),
                        Html.escaped(
                                assessment.models().isEmpty()
                                        ? "no road model"
                                        : "road by " + String.join(", ", assessment.models())),
                        info.id().substring(0, 8),
                        hashes.trip().substring(0, 8),
                        hashes.estimates().substring(0, 8),
                        hashes.vehicle().substring(0, 8),
                        hashes.rules().substring(0, 8));
    }

    private static String sentence(String words) {
        return capital(words) + (words.endsWith(".") ? "" : ".");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String style() {
        try (var in = Objects.requireNonNull(ReportCard.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css inside the analyzer jar cannot be read", e);
        }
    }
}
