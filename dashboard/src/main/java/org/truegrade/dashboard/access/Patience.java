package org.truegrade.dashboard.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.truegrade.trip.Ticker;

/** Guessing passwords is slow: after five wrong ones a name waits a minute. A link that signs in once works meanwhile. */
@Component
class Patience {
    static final int MOST_WRONG = 5;
    static final Duration WAIT = Duration.ofMinutes(1);
    private static final int MOST_NAMES = 1000;

    private record Wrong(int times, long lastNs) {}

    private final Ticker ticker;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Patience(Ticker ticker) {
        this.ticker = ticker;
    }

    synchronized boolean isOver(String name) {
        var before = wrong.get(name);
        return before != null && before.times() >= MOST_WRONG && ticker.nanos() - before.lastNs() < WAIT.toNanos();
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        wrong(event.getAuthentication().getName());
    }

    synchronized void wrong(String name) {
        var before = wrong.get(name);
        int times = before == null || ticker.nanos() - before.lastNs() >= WAIT.toNanos() ? 0 : before.times();
        wrong.put(name, new Wrong(times + 1, ticker.nanos()));
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        right(event.getAuthentication().getName());
    }

    synchronized void right(String name) {
        wrong.remove(name);
    }
}
