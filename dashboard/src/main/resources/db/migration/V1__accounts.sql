-- Portable to H2 2.4 and PostgreSQL 14 and newer.
create table account (
    name          varchar(64)              not null primary key,
    password_hash varchar(200)             not null,
    created_at    timestamp with time zone not null
);

-- Links that sign in once. Only the hash of the token is kept.
create table entry_link (
    token_hash varchar(64)              not null primary key,
    account    varchar(64)              not null references account (name),
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);
