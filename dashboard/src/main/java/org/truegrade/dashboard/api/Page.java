package org.truegrade.dashboard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truegrade.dashboard.trips.Failure;

/** Everything on the trip page that does not depend on the moment. Times in seconds of trip time, points in points. */
record Page(
        String id,
        String title,
        @Nullable String driver,
        String origin,
        @Nullable String when,
        @Nullable Double km,
        double durationS,
        String state,
        @Nullable String stage,
        @Nullable Double share,
        @Nullable Failure failure,
        List<Tag> tags,
        @Nullable Score score,
        List<Strip> strips,
        List<String> notRecorded,
        @Nullable Video camera,
        Road road,
        List<Deduction> events,
        @Nullable Sum ledger,
        @Nullable String rules,
        @Nullable String model) {

    /** What was measured, and what was not. */
    record Tag(String text, boolean measured) {}

    /** Either the points, or the reason why there are none. */
    record Score(
            boolean scorable,
            @Nullable Double raw,
            @Nullable Double fair,
            @Nullable Double low,
            @Nullable Double high,
            boolean provisional,
            List<Part> givenBack,
            @Nullable String reason) {}

    record Part(String part, double points) {}

    record Strip(
            String id,
            String title,
            String unit,
            int count,
            @Nullable String companion,
            List<Limit> limits,
            int decimals) {}

    record Limit(double value, String text) {}

    record Video(int frames, int width, int height, double from, double to, List<Camera.Off> gaps) {}

    record Road(
            List<Stretch> gradient,
            List<Stretch> alignment,
            @Nullable String reason) {}

    record Stretch(double from, double to, String kind, double share) {}

    record Deduction(
            String id,
            String rule,
            String title,
            double t,
            double from,
            double to,
            boolean pointsUp,
            boolean counted,
            String measured,
            String limit,
            String road,
            double raw,
            double givenBack,
            double points,
            String sentence,
            String why) {}

    record Sum(double total, double score, @Nullable Floor floor, List<NotMeasured> notMeasured) {}

    record Floor(double points, String sentence) {}

    record NotMeasured(String rule, String reason) {}
}
