package org.truegrade.dashboard.trips;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.truegrade.trip.Ticker;

/** The trips that wait, in the database: what was accepted is analysed, whatever happens to the server. */
@Component
public class AnalysisQueue {
    static final TaskDescriptor<Void> ANALYSE = TaskDescriptor.of("analyse");
    private final JdbcClient sql;
    private final TripTable table;
    private final ObjectProvider<SchedulerClient> scheduler; // it needs the task, which needs the table
    private final Ticker ticker;

    AnalysisQueue(JdbcClient sql, TripTable table, ObjectProvider<SchedulerClient> scheduler, Ticker ticker) {
        this.sql = sql;
        this.table = table;
        this.scheduler = scheduler;
        this.ticker = ticker;
    }

    /** This server owns its data folder alone, so whatever is marked as being worked on is work that was cut off. */
    @PostConstruct
    void releaseWhatWasCutOff() {
        sql.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where picked = true")
                .update();
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasLeft() {
        for (var id : table.unfinished()) {
            add(id);
        }
    }

    /** Queues a trip; one that is queued already stays where it is. */
    void add(String id) {
        table.queue(id);
        scheduler.getObject().scheduleIfNotExists(ANALYSE.instance(id).scheduledTo(ticker.utc()));
    }

    /**
     * Analyses a trip once more.
     *
     * @return false when it is queued or being analysed
     */
    public boolean again(TripEntry trip) {
        return switch (trip.state()) {
            case QUEUED, ANALYSING -> false;
            case READY, FAILED -> {
                add(trip.id());
                yield true;
            }
        };
    }
}
