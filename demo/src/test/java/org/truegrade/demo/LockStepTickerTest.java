package org.truegrade.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LockStepTickerTest {
    private final LockStepTicker ticker = new LockStepTicker(Instant.EPOCH, 2);
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private Thread walker(String name, long step, int steps) {
        var thread = new Thread(() -> {
            try {
                for (int i = 1; i <= steps; i++) {
                    ticker.sleepUntil(i * step);
                    log.add(name + "@" + ticker.nanos());
                }
                ticker.sleepUntil(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                log.add(name + " left");
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void timeGoesOnToTheEarliestMomentThatIsWaitedFor() throws Exception {
        var slow = walker("slow", 30, 2);
        var fast = walker("fast", 20, 2);
        while (log.size() < 4) {
            Thread.onSpinWait();
        }
        assertThat(log).containsExactly("fast@20", "slow@30", "fast@40", "slow@60");
        slow.interrupt();
        fast.interrupt();
        slow.join();
        fast.join();
    }

    @Test
    void timeStandsWhileOneOfThemIsAtWork() throws Exception {
        var sleeper = walker("sleeper", 10, 1);
        while (sleeper.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(ticker.nanos()).isZero();
        ticker.sleepUntil(5);
        assertThat(ticker.nanos()).isEqualTo(5);
        assertThat(log).as("its moment has not come").isEmpty();
        ticker.sleepUntil(10);
        sleeper.interrupt();
        sleeper.join();
        assertThat(log).containsExactly("sleeper@10", "sleeper left");
    }

    @Test
    void whoLeavesIsNotWaitedForAnyMore() throws Exception {
        var leaving = walker("leaving", 1_000, 1);
        leaving.interrupt();
        leaving.join();
        ticker.sleepUntil(500);
        assertThat(ticker.nanos()).isEqualTo(500);
        assertThat(ticker.utc()).isEqualTo(Instant.EPOCH.plusNanos(500));
    }
}
