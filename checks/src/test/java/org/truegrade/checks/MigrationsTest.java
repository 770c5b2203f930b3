package org.truegrade.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.dashboard.Server;

/** The server's tables are made by the same SQL on H2 and on PostgreSQL. */
class MigrationsTest {
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
