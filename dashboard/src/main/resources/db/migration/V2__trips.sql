create table trip (
    id            varchar(32)              not null primary key,
    folder        varchar(200)             not null,
    vehicle       varchar(200)             not null,
    driver        varchar(200),
    origin        varchar(16)              not null,
    zone          varchar(64)              not null,
    started_at    timestamp with time zone,
    received_at   timestamp with time zone not null,
    duration_s    double precision,
    km            double precision,
    state         varchar(16)              not null,
    -- Analyses begun since the last one that ended: a trip that brings the server down is not tried for ever.
    attempts      int                      not null default 0,
    stage         varchar(32),
    share         double precision,
    failure_what  varchar(2000),
    failure_where varchar(2000),
    failure_todo  varchar(2000),
    scorable      boolean,
    reason        varchar(2000),
    raw_score     double precision,
    fair_score    double precision,
    low_score     double precision,
    high_score    double precision,
    provisional   boolean
);

create index trip_by_start on trip (started_at);

-- What lies in the inbox and cannot be taken in, with the reason in words.
create table refusal (
    name        varchar(400)             not null primary key,
    reason      varchar(2000)            not null,
    fingerprint varchar(64)              not null,
    refused_at  timestamp with time zone not null
);
