package org.truegrade.dashboard.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code refusal}. */
@Component
public class Refusals {
    private final JdbcClient sql;

    Refusals(JdbcClient sql) {
        this.sql = sql;
    }

    /** What lies in the inbox and was refused, newest first. */
    public List<Refusal> all() {
        return sql.sql("select name, reason, refused_at from refusal order by refused_at desc, name")
                .query((row, number) -> new Refusal(
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean isKnown(String name, int fingerprint) {
        return sql.sql("select count(*) from refusal where name = ? and fingerprint = ?")
                        .params(name, Integer.toHexString(fingerprint))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(String name, int fingerprint, String reason, Instant now) {
        remove(name);
        sql.sql("insert into refusal (name, reason, fingerprint, refused_at) values (?, ?, ?, ?)")
                .params(name, reason, Integer.toHexString(fingerprint), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String name) {
        sql.sql("delete from refusal where name = ?").param(name).update();
    }
}
