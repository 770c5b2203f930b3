package org.truegrade.dashboard.api;

import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/trips/ID/moment?t=83.2&signal=vehicle.speed[&step=1|-1]}: all details of one raw sample's moment. */
@RestController
class MomentController {
    private final OpenTrips trips;

    MomentController(OpenTrips trips) {
        this.trips = trips;
    }

    @GetMapping("/api/trips/{id}/moment")
    Moment moment(
            @PathVariable String id,
            @RequestParam double t,
            @RequestParam String signal,
            @RequestParam(defaultValue = "0") int step)
            throws IOException {
        var trip = trips.open(id);
        if (step < -1 || step > 1) {
            throw new BadRequest("step=" + step + ": want 1 for the next sample, -1 for the one before, or none");
        }
        return Moments.of(trip, signal, Seconds.toNs("t", t), step);
    }
}
