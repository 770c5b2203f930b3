package org.truegrade.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.dashboard.Server;
import org.truegrade.dashboard.ServerSettings;
import org.truegrade.dashboard.trips.TripState;
import org.truegrade.dashboard.trips.TripTable;
import org.truegrade.dashboard.trips.Verdict;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.Sample;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.TripWriter;
import org.truegrade.trip.Vehicle;

/** The server's tables are made by the same SQL on H2 and on PostgreSQL. */
class MigrationsTest {
    private static final Instant START = Instant.parse("2026-11-24T07:15:00Z");

    @Test
    void theSameMigrationsGiveTheSameColumnsOnBothDatabases(@TempDir Path folder) throws IOException, SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL(Server.h2(folder));
        h2.setUser("truegrade");
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var ofPostgres = columnsAfterMigration(postgres.getPostgresDatabase());
            assertThat(columnsAfterMigration(h2)).isEqualTo(ofPostgres);
            assertThat(ofPostgres)
                    .contains("account.password_hash NO", "trip.fair_score YES", "scheduled_tasks.picked NO");
        }
    }

    @Test
    void theServerTakesATripInAndScoresItOnPostgres(@TempDir Path folder) throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        var id = steadyKilometres(inbox, 2);
        try (var postgres = EmbeddedPostgres.builder().start();
                var server = Server.start(new ServerSettings(
                        folder, inbox, "127.0.0.1", 0, postgres.getJdbcUrl("postgres", "postgres")))) {
            var trips = server.getBean(TripTable.class);
            var trip = trips.find(id);
            for (int i = 0;
                    i < 600
                            && trip.filter(now -> now.state() == TripState.READY)
                                    .isEmpty();
                    i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                trip = trips.find(id);
            }
            assertThat(trip.orElseThrow().verdict()).contains(new Verdict.Scored(100, 100, 100, 100, true));
            assertThat(trip.orElseThrow().startedAt()).contains(START);
        }
    }

    /** Five samples a second at 20 m/s. */
    private static String steadyKilometres(Path parent, int kilometres) throws IOException {
        var info = TripInfo.begin(TripInfo.Origin.RECORDED, "test", Vehicle.car("Van 7"), new Anchor(0, START, "ntp"));
        try (var trip = TripWriter.begin(parent, info.folderName(1, 1), info, List.of(Signal.SPEED))) {
            for (long t = 0; t <= kilometres * 50_000_000_000L; t += 200_000_000L) {
                trip.write(new Sample(t, Signal.SPEED, 20));
            }
        }
        return info.id();
    }

    private static TreeSet<String> columnsAfterMigration(DataSource database) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var columns = new TreeSet<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select lower(table_name), lower(column_name), is_nullable"
                        + " from information_schema.columns where lower(table_schema) = 'public'");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                columns.add(rows.getString(1) + "." + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return columns;
    }
}
