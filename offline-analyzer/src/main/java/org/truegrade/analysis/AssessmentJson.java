package org.truegrade.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.truegrade.events.Coverage;
import org.truegrade.events.Event;
import org.truegrade.trip.Series;

/**
 * An assessment as JSON, schema in docs/scoring.md: snake_case, SI units, points in hundredths as decimals, numbers rounded
 * to a stated number of places, so that the same inputs give the same bytes.
 */
public final class AssessmentJson {
    /** Grows when a field changes its meaning or goes away. */
    public static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private AssessmentJson() {}

    /** The whole assessment, UTF-8 text that ends with a line feed. */
    public static String of(Assessment assessment) {
        try {
            return JSON.writeValueAsString(root(assessment)).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    private static ObjectNode root(Assessment assessment) {
        var root = JSON.createObjectNode().put("format", FORMAT);
        var info = assessment.trip().info();
        var trip = root.putObject("trip")
                .put("id", info.id())
                .put("vehicle", info.vehicle().name());
        trip.put("vehicle_class", info.vehicle().vehicleClass())
                .put("fuel", info.vehicle().fuel());
        trip.put("driver", info.driver().orElse(null));
        trip.put("origin", info.origin().name().toLowerCase(Locale.ROOT));
        var exposure = assessment.exposure();
        root.putObject("exposure")
                .put("distance_m", number(exposure.metres(), 1))
                .put("duration_s", number(exposure.seconds(), 3))
                .put("moving_s", number(exposure.movingSeconds(), 1))
                .put("idling_s", number(exposure.idlingSeconds(), 1));
        score(root.putObject("score"), assessment.score());
        ledger(root, assessment.ledger());
        coverage(root.putArray("rules_measured"), assessment);
        var never = root.putArray("never_discounted");
        Discounts.NEVER_DISCOUNTED.forEach(never::add);
        certificate(root.putObject("certificate"), assessment.certificate());
        road(root.putObject("road"), assessment.way());
        ideal(root, assessment);
        hashes(root.putObject("made_from"), assessment);
        return root;
    }

    private static void score(ObjectNode node, Score score) {
        switch (score) {
            case Score.Scored scored -> {
                node.put("scorable", true)
                        .put("raw", points(scored.raw()))
                        .put("fair", points(scored.fair()))
                        .put("low", points(scored.interval().low()))
                        .put("high", points(scored.interval().high()))
                        .put("provisional", scored.provisional());
            }
            case Score.NotScorable none -> node.put("scorable", false).put("reason", none.reason());
        }
    }

    private static void ledger(ObjectNode root, Ledger ledger) {
        var node = root.putObject("ledger")
                .put("raw_points", points(ledger.rawTotal()))
                .put("counted_points", points(ledger.countedTotal()))
                .put("floor_points", points(ledger.floor()));
        var back = node.putObject("given_back");
        ledger.givenBack().forEach((part, given) -> back.put(part, points(given)));
        var lines = node.putArray("lines");
        ledger.lines().forEach(line -> line(lines.addObject(), line));
    }

    private static void line(ObjectNode node, Ledger.Line line) {
        var event = line.event();
        node.put("id", line.id())
                .put("rule", event.rule().id())
                .put("from_s", seconds(event.window().fromNs()))
                .put("to_s", seconds(event.window().toNs()))
                .put("peak_s", seconds(event.peakNs()));
        measured(node.putObject("measured"), event);
        node.put("exposure", number(line.exposure(), 6))
                .put("raw_points", points(line.raw()))
                .put("share_explained", number(line.shareExplained(), 4))
                .put("counted_points", points(line.counted()))
                .put("ruling", line.ruling().name().toLowerCase(Locale.ROOT));
        var evidence = node.putObject("evidence").put("road", line.evidence().road());
        evidence.put("slope_mean", optional(line.evidence().slopeMean(), 5));
        evidence.put("slope_deviation", optional(line.evidence().slopeDeviation(), 5));
        evidence.put("distance_m", optional(line.evidence().metres(), 1));
        texts(evidence.putArray("witnesses"), line.evidence().witnesses());
        evidence.put(
                "seen_s",
                line.evidence().seenNs().isPresent()
                        ? seconds(line.evidence().seenNs().getAsLong())
                        : null);
        node.put("counterfactual", line.counterfactual().orElse(null))
                .put("sentence", line.sentence())
                .put("why", line.why());
    }

    private static void measured(ObjectNode node, Event event) {
        node.put("duration_s", number(event.window().seconds(), 3));
        switch (event) {
            case Event.HarshAcceleration harsh -> node.put("peak_mps2", number(harsh.peakMps2(), 3));
            case Event.HarshBraking harsh -> node.put("peak_mps2", number(harsh.peakMps2(), 3));
            case Event.SustainedAcceleration sustained ->
                node.put("mean_mps2", number(sustained.meanMps2(), 3))
                        .put("gained_mps", number(sustained.gainedMps(), 3));
            case Event.EngineSpeed engine ->
                node.put("peak_rpm", number(engine.peakRpm(), 0)).put("mean_rpm", number(engine.meanRpm(), 0));
            case Event.Pedal pedal -> node.put("mean_percent", number(pedal.meanPercent(), 1));
            case Event.RedLine red ->
                node.put("peak_rpm", number(red.peakRpm(), 0)).put("red_line_rpm", number(red.redLineRpm(), 0));
            case Event.Overheating hot ->
                node.put("peak_celsius", number(hot.peakCelsius(), 1)).put("load_s", number(hot.loadSeconds(), 0));
            case Event.Idling idling -> {}
        }
    }

    private static void coverage(ArrayNode rules, Assessment assessment) {
        assessment.detection().coverage().forEach((rule, state) -> {
            var node = rules.addObject().put("rule", rule.id());
            switch (state) {
                case Coverage.Measured measured ->
                    node.put("measured", true).put("rate_per_s", number(measured.ratePerSecond(), 3));
                case Coverage.NotMeasured absent -> node.put("measured", false).put("reason", absent.reason());
            }
        });
    }

    private static void certificate(ObjectNode node, Certificate certificate) {
        node.put("good", certificate.bad().isEmpty())
                .put("reason", certificate.bad().orElse(null))
                .put("speed_source", certificate.speedSource().orElse(null))
                .put("speed_rate_per_s", number(certificate.speedRatePerSecond(), 3))
                .put("gap_s", number(certificate.gapSeconds(), 1))
                .put("longest_gap_s", number(certificate.longestGapSeconds(), 1))
                .put("slip_s", number(certificate.slipSeconds(), 1));
        texts(node.putArray("findings"), certificate.findings());
    }

    private static void road(ObjectNode node, Way way) {
        node.put("placed", way.isPlaced()).put("reason", way.reason().orElse(null));
        stretches(node.putArray("gradient"), way.gradients());
        stretches(node.putArray("alignment"), way.alignments());
    }

    private static <E extends Enum<E>> void stretches(ArrayNode rows, List<Stretch<E>> stretches) {
        for (var stretch : stretches) {
            rows.addObject()
                    .put("from_s", seconds(stretch.fromNs()))
                    .put("to_s", seconds(stretch.toNs()))
                    .put(
                            "kind",
                            stretch.kind()
                                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                    .orElse("unknown"))
                    .put("share", number(stretch.share(), 3));
        }
    }

    private static void ideal(ObjectNode root, Assessment assessment) {
        var node = root.putObject("ideal_speed");
        var times = node.putArray("t_s");
        var values = node.putArray("mps");
        assessment.ideal().map(Ideal::speed).ifPresent(speed -> {
            for (int i = 0; i < speed.size(); i += step(speed)) {
                times.add(seconds(speed.timeNs(i)));
                values.add(number(speed.value(i), 2));
            }
        });
    }

    /** About two values a second are enough for a curve. */
    private static int step(Series speed) {
        return (int) Math.max(1, Math.floor(speed.ratePerSecond() / 2));
    }

    private static void hashes(ObjectNode node, Assessment assessment) {
        node.put("trip_sha256", assessment.hashes().trip())
                .put("estimates_sha256", assessment.hashes().estimates())
                .put("vehicle_sha256", assessment.hashes().vehicle())
                .put("rules_sha256", assessment.hashes().rules())
                .put("rules", assessment.rules().version());
        texts(node.putArray("models"), assessment.models());
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    private static BigDecimal points(Points points) {
        return BigDecimal.valueOf(points.hundredths(), 2);
    }

    private static BigDecimal seconds(long timeNs) {
        return BigDecimal.valueOf(timeNs, 9).setScale(3, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal optional(OptionalDouble value, int places) {
        return value.isPresent() ? number(value.getAsDouble(), places) : null;
    }

    private static BigDecimal number(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
