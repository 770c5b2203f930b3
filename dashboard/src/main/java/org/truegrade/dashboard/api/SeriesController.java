package org.truegrade.dashboard.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/trips/ID/series?signals=vehicle.speed,speed.ideal&from=0&to=480&px=900}: curves for a screen. */
@RestController
class SeriesController {
    private static final int MOST_PX = 10_000;
    private static final int MOST_SIGNALS = 64;

    record Curves(double from, double to, Map<String, Drawing> series) {}

    private final OpenTrips trips;

    SeriesController(OpenTrips trips) {
        this.trips = trips;
    }

    @GetMapping("/api/trips/{id}/series")
    Curves series(
            @PathVariable String id,
            @RequestParam String signals,
            @RequestParam double from,
            @RequestParam double to,
            @RequestParam int px)
            throws IOException {
        var trip = trips.open(id);
        long fromNs = Seconds.toNs("from", from);
        long toNs = Seconds.toNs("to", to);
        if (fromNs >= toNs) {
            throw new BadRequest("from=" + from + " is not before to=" + to);
        }
        if (px < 1 || px > MOST_PX) {
            throw new BadRequest("px=" + px + ": want the width of the chart in pixels, 1 to " + MOST_PX);
        }
        var names = signals.split(",", -1);
        if (names.length > MOST_SIGNALS) {
            throw new BadRequest(names.length + " signals at once: want at most " + MOST_SIGNALS);
        }
        var series = new LinkedHashMap<String, Drawing>();
        for (var name : names) {
            var curve = trip.curve(name);
            series.put(name, Drawing.of(curve, Shown.of(curve.signal()), fromNs, toNs, px));
        }
        return new Curves(from, to, series);
    }
}
