package org.truegrade.dashboard.access;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.truegrade.trip.Ticker;

/** The table of accounts. */
@Component
public class Accounts implements UserDetailsService {
    /** The account that the first start makes. */
    public static final String ADMIN = "admin";

    private final JdbcClient sql;
    private final PasswordEncoder encoder;
    private final Patience patience;
    private final Ticker ticker;

    Accounts(JdbcClient sql, PasswordEncoder encoder, Patience patience, Ticker ticker) {
        this.sql = sql;
        this.encoder = encoder;
        this.patience = patience;
        this.ticker = ticker;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return sql.sql("select password_hash from account where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(hash -> User.withUsername(name)
                        .password(hash)
                        .roles("USER")
                        .accountLocked(patience.isOver(name))
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    boolean areThereAny() {
        return sql.sql("select count(*) from account").query(Long.class).single() > 0;
    }

    void add(String name, String password) {
        sql.sql("insert into account (name, password_hash, created_at) values (?, ?, ?)")
                .params(name, encoder.encode(password), Timestamp.from(ticker.utc()))
                .update();
    }
}
