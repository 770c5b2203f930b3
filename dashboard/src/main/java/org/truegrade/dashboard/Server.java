package org.truegrade.dashboard;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the Spring application with the settings of {@code serve}. */
public final class Server {
    static final String DB_USER = "TRUEGRADE_DB_USER";
    static final String DB_PASSWORD = "TRUEGRADE_DB_PASSWORD";
    static final String DEFAULT_DB_USER = "truegrade";

    private Server() {}

    /** The default database: one file, every commit on the disk before it counts (H2 alone waits half a second). */
    public static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("truegrade").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Returns when the server answers. */
    public static ConfigurableApplicationContext start(ServerSettings settings, ApplicationListener<?>... listeners) {
        return new SpringApplicationBuilder(ServerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties(settings))
                .initializers(application ->
                        ((GenericApplicationContext) application).registerBean(ServerSettings.class, () -> settings))
                .listeners(listeners)
                .run();
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", settings.bind());
        properties.put("server.port", settings.port());
        properties.put("spring.datasource.url", settings.database());
        properties.put("spring.datasource.username", "${" + DB_USER + ":" + DEFAULT_DB_USER + "}");
        properties.put("spring.datasource.password", "${" + DB_PASSWORD + ":}");
        properties.put("db-scheduler.scheduler-name", "serve " + settings.data());
        return properties;
    }
}
