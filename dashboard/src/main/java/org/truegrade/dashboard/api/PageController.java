package org.truegrade.dashboard.api;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.truegrade.dashboard.trips.AnalysisQueue;
import org.truegrade.dashboard.trips.TripState;

/** {@code GET /api/trips/ID/page} and {@code POST /api/trips/ID/again}. */
@RestController
class PageController {
    private final OpenTrips trips;
    private final AnalysisQueue queue;

    PageController(OpenTrips trips, AnalysisQueue queue) {
        this.trips = trips;
        this.queue = queue;
    }

    @GetMapping("/api/trips/{id}/page")
    Page page(@PathVariable String id) throws IOException {
        var entry = trips.entry(id);
        if (entry.state() != TripState.READY) {
            return Pages.of(entry);
        }
        return Pages.of(trips.open(id));
    }

    /** Analyses the trip once more; one that waits already keeps its place. */
    @PostMapping("/api/trips/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable String id) {
        queue.again(trips.entry(id));
    }
}
