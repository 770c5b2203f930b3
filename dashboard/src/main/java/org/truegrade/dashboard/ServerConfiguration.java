package org.truegrade.dashboard;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.truegrade.trip.SystemTicker;
import org.truegrade.trip.Ticker;

/** The application: everything below this package. */
@SpringBootApplication
@EnableScheduling
class ServerConfiguration {
    @Bean
    Ticker ticker() {
        return new SystemTicker();
    }
}
