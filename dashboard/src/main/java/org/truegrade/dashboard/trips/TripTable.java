package org.truegrade.dashboard.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.truegrade.trip.TripInfo;

/** The table {@code trip}. */
@Component
public class TripTable {
    private final JdbcClient sql;

    TripTable(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<TripEntry> find(String id) {
        return sql.sql("select * from trip where id = ?")
                .param(id)
                .query(TripTable::read)
                .optional();
    }

    /** The newest by their start; trips without a date last. */
    public List<TripEntry> newest(int limit) {
        return sql.sql("select * from trip order by case when started_at is null then 1 else 0 end,"
                        + " started_at desc, received_at desc limit ?")
                .param(limit)
                .query(TripTable::read)
                .list();
    }

    public long count() {
        return sql.sql("select count(*) from trip").query(Long.class).single();
    }

    /**
     * @return false when the id is there already
     */
    boolean add(TripEntry trip) {
        try {
            sql.sql("insert into trip (id, folder, vehicle, driver, origin, zone, started_at, received_at, state)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(trip.id())
                    .param(trip.folder())
                    .param(cut(trip.vehicle(), 200))
                    .param(trip.driver().map(name -> cut(name, 200)).orElse(null))
                    .param(trip.origin().name().toLowerCase(Locale.ROOT))
                    .param(cut(trip.zone().getId(), 64))
                    .param(trip.startedAt().map(TripTable::time).orElse(null))
                    .param(time(trip.receivedAt()))
                    .param(trip.state().word())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Back into the queue: *again*, or the server ended in the middle. */
    void queue(String id) {
        sql.sql("update trip set state = 'queued', stage = null, share = null, failure_what = null,"
                        + " failure_where = null, failure_todo = null where id = ?")
                .param(id)
                .update();
    }

    /** Back into the queue because the server stops in good order: that attempt does not count. */
    void putBack(String id) {
        sql.sql("update trip set state = 'queued', stage = null, share = null, attempts = attempts - 1 where id = ?")
                .param(id)
                .update();
    }

    void begin(String id) {
        sql.sql("update trip set state = 'analysing', attempts = attempts + 1, stage = ?, share = 0 where id = ?")
                .params(Stage.READING.words(), id)
                .update();
    }

    void progress(String id, Stage stage, double share) {
        sql.sql("update trip set stage = ?, share = ? where id = ?")
                .params(stage.words(), share, id)
                .update();
    }

    void measured(String id, double durationS) {
        sql.sql("update trip set duration_s = ? where id = ?")
                .params(durationS, id)
                .update();
    }

    void ready(String id, Verdict verdict, OptionalDouble km) {
        var scored = verdict instanceof Verdict.Scored score ? score : null;
        var reason = verdict instanceof Verdict.NotScorable none ? cut(none.reason(), 2000) : null;
        sql.sql("update trip set state = 'ready', attempts = 0, stage = null, share = null, km = ?, scorable = ?,"
                        + " reason = ?, raw_score = ?, fair_score = ?, low_score = ?, high_score = ?, provisional = ?"
                        + " where id = ?")
                .param(km.isPresent() ? km.getAsDouble() : null)
                .param(scored != null)
                .param(reason)
                .param(scored == null ? null : scored.raw())
                .param(scored == null ? null : scored.fair())
                .param(scored == null ? null : scored.low())
                .param(scored == null ? null : scored.high())
                .param(scored == null ? null : scored.provisional())
                .param(id)
                .update();
    }

    void failed(String id, Failure failure) {
        sql.sql("update trip set state = 'failed', attempts = 0, stage = null, share = null,"
                        + " failure_what = ?, failure_where = ?, failure_todo = ? where id = ?")
                .params(cut(failure.what(), 2000), cut(failure.where(), 2000), cut(failure.todo(), 2000), id)
                .update();
    }

    /** Ids of trips that wait for an analysis or were in one. */
    List<String> unfinished() {
        return sql.sql("select id from trip where state in ('queued', 'analysing') order by received_at")
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private static TripEntry read(ResultSet row, int number) throws SQLException {
        return new TripEntry(
                row.getString("id"),
                row.getString("folder"),
                row.getString("vehicle"),
                Optional.ofNullable(row.getString("driver")),
                TripInfo.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                TripEntry.zone(row.getString("zone")),
                Optional.ofNullable(row.getObject("started_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                number(row, "duration_s"),
                number(row, "km"),
                TripState.of(row.getString("state")),
                Optional.ofNullable(row.getString("stage")).map(Stage::of),
                number(row, "share"),
                failure(row),
                verdict(row),
                row.getInt("attempts"));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        var what = row.getString("failure_what");
        return what == null
                ? Optional.empty()
                : Optional.of(new Failure(what, row.getString("failure_where"), row.getString("failure_todo")));
    }

    private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
        var scorable = row.getObject("scorable", Boolean.class);
        if (scorable == null) {
            return Optional.empty();
        }
        return Optional.of(
                scorable
                        ? new Verdict.Scored(
                                row.getDouble("raw_score"),
                                row.getDouble("fair_score"),
                                row.getDouble("low_score"),
                                row.getDouble("high_score"),
                                row.getBoolean("provisional"))
                        : new Verdict.NotScorable(row.getString("reason")));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        @Nullable Double value = row.getObject(column, Double.class);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
