package org.truegrade.events;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules found.
 *
 * @param events in the order of time
 * @param coverage for every rule whether it was measured
 */
public record Detection(List<Event> events, Map<Rule, Coverage> coverage) {
    public Detection {
        events = List.copyOf(events);
        coverage = Collections.unmodifiableMap(new EnumMap<>(coverage));
    }

    /** One moment costs once: a floored pedal within an event of the engine speed is the same fault. */
    static Detection of(List<Event> found, Map<Rule, Coverage> coverage) {
        var events = found.stream()
                .filter(event -> event.rule() != Rule.PEDAL
                        || found.stream()
                                .noneMatch(other -> other.rule() == Rule.ENGINE_SPEED
                                        && other.window().overlaps(event.window())))
                .sorted(Comparator.comparingLong((Event event) -> event.window().fromNs())
                        .thenComparing(Event::rule))
                .toList();
        return new Detection(events, coverage);
    }

    /** The rules that were not measured, with the reason in words. */
    public Map<Rule, String> notMeasured() {
        var reasons = new LinkedHashMap<Rule, String>();
        coverage.forEach((rule, state) -> {
            switch (state) {
                case Coverage.Measured measured -> {}
                case Coverage.NotMeasured absent -> reasons.put(rule, absent.reason());
            }
        });
        return reasons;
    }
}
