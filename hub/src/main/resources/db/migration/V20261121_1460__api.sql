-- What the API shows of stores, merchants and connections beyond what the pages need, and requests that may be repeated.

-- zone: in which the account's schedules and spoken times ("last monday") are meant.
alter table account_profile add zone text not null default 'UTC';

alter table store add description text not null default '', add url text not null default '';

-- locations: the store's own keys of the places from which this connection's warehouse ships; [] for all the others.
alter table connection add locations jsonb not null default '[]';

-- A request with an Idempotency-Key. status: of the answer; null while it is worked on.
create table idempotent_request (
    key text not null,
    account_id bigint not null default current_account(),
    digest bytea not null,
    begun_at timestamptz not null,
    status integer,
    content_type text not null default '',
    answer bytea,
    primary key (account_id, key)
);
call protect_table('idempotent_request');
