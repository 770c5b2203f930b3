package org.truegrade.dashboard.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.trips.TripChanged;
import org.truegrade.dashboard.trips.TripEntry;
import org.truegrade.dashboard.trips.TripFiles;
import org.truegrade.dashboard.trips.TripState;
import org.truegrade.dashboard.trips.TripTable;

/** The trips that were looked at last, kept in memory. Each is read once, however many ask at the same time. */
@Component
class OpenTrips {
    private static final int MOST = 6;

    private final TripTable table;
    private final TripFiles files;
    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
            return size() > MOST;
        }
    };

    OpenTrips(TripTable table, TripFiles files) {
        this.table = table;
        this.files = files;
    }

    /** A place for one trip; whoever comes first reads it, the others wait. */
    private final class Slot {
        private volatile @Nullable OpenTrip trip;

        synchronized OpenTrip get(TripEntry entry) throws IOException {
            var open = trip;
            if (open == null) {
                open = OpenTrip.of(entry, files);
                trip = open;
            }
            return open;
        }
    }

    /**
     * @throws NotFound when there is no such trip
     */
    TripEntry entry(String id) {
        return table.find(id).orElseThrow(() -> new NotFound("there is no such trip"));
    }

    /**
     * @throws NotFound when there is no such trip, or it is not analysed
     */
    OpenTrip open(String id) throws IOException {
        var known = cached(id);
        if (known != null) {
            return known;
        }
        var entry = entry(id);
        if (entry.state() != TripState.READY) {
            throw new NotFound(
                    "this trip is not analysed: it is " + entry.state().word());
        }
        return slot(id).get(entry);
    }

    private @Nullable OpenTrip cached(String id) {
        synchronized (slots) {
            var slot = slots.get(id);
            return slot == null ? null : slot.trip;
        }
    }

    private Slot slot(String id) {
        synchronized (slots) {
            return slots.computeIfAbsent(id, key -> new Slot());
        }
    }

    @EventListener
    void forget(TripChanged change) {
        synchronized (slots) {
            slots.remove(change.id());
        }
    }
}
