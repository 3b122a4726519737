-- What keeps the hub on good terms with remotes: budgets, the log of what was said, and the keys of file servers.

-- Calls left, by remote and bucket name; nodes take them in blocks. No tenant's data.
create table budget (
    name text primary key,
    tokens double precision not null default 0,
    refilled_at timestamptz not null,
    paused_until timestamptz
) with (fillfactor = 50);
call share_table('budget');

-- status: of HTTP; 0 for files and where no answer came. request, answer: their beginnings, secrets blanked.
create table exchange (
    id bigint primary key,
    account_id bigint not null default current_account(),
    remote text not null,
    at timestamptz not null,
    operation text not null,
    address text not null,
    status integer not null,
    milliseconds integer not null,
    sent integer not null,
    received integer not null,
    request text not null,
    answer text not null,
    problem text not null
);
create index on exchange (remote, id desc);
create index on exchange (account_id, at);
call protect_table('exchange');

-- The key that a file server showed at first use; it must show the same ever after.
create table host_key (
    account_id bigint not null default current_account(),
    server text not null,
    key text not null,
    pinned_at timestamptz not null,
    primary key (account_id, server)
);
call protect_table('host_key');
