package org.truegrade.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.truegrade.trip.Ticker;

/** Links that sign in once: a random token of 256 bits, short-lived, of which the database keeps the hash only. */
@Component
public class EntryLinks {
    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final Ticker ticker;
    private final SecureRandom random = new SecureRandom();

    EntryLinks(JdbcClient sql, Ticker ticker) {
        this.sql = sql;
        this.ticker = ticker;
    }

    /**
     * @return the token, which is not kept anywhere
     */
    public String issue(String account) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = ticker.utc();
        sql.sql("delete from entry_link where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        sql.sql("insert into entry_link (token_hash, account, expires_at) values (?, ?, ?)")
                .params(hash(token), account, Timestamp.from(now.plus(VALID)))
                .update();
        return token;
    }

    /**
     * Uses a token up.
     *
     * @return the account that it signs in; empty when it is unknown, used or too old
     */
    Optional<String> redeem(String token) {
        var now = Timestamp.from(ticker.utc());
        int used = sql.sql("update entry_link set used_at = ? where token_hash = ? and used_at is null"
                        + " and expires_at >= ?")
                .params(now, hash(token), now)
                .update();
        return used == 0
                ? Optional.empty()
                : sql.sql("select account from entry_link where token_hash = ?")
                        .param(hash(token))
                        .query(String.class)
                        .optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
