package org.truegrade.dashboard.trips;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's one kind of work. */
@Configuration
class QueueConfiguration {
    @Bean
    Task<Void> analyse(AnalysisWork work) {
        // Failures of a trip end in its row; what reaches the queue is a server that stops in the middle.
        return Tasks.oneTime(AnalysisQueue.ANALYSE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
                .execute((trip, state) ->
                        work.run(trip.getId(), () -> state.getSchedulerState().isShuttingDown()));
    }
}
