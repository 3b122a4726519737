-- Rules: what each says, where and in which order it counts. Every save is a version, kept for ever.

-- hook: as in the language. priority: from 1, top first, among all rules of the account at the hook.
-- every_minutes: for order.timer only. deleted_at: the row stays, for the orders that the rule touched.
create table rule (
    id bigint primary key,
    account_id bigint not null default current_account(),
    hook text not null,
    name text not null,
    text text not null,
    priority integer not null,
    active boolean not null default false,
    version integer not null,
    every_minutes integer not null default 60 check (every_minutes > 0),
    created_at timestamptz not null,
    deleted_at timestamptz
);
create index on rule (account_id, hook, priority) where deleted_at is null;
call protect_table('rule');

-- kind: account (place_id 0), store, warehouse, connection.
create table rule_scope (
    rule_id bigint not null,
    kind text not null,
    place_id bigint not null,
    account_id bigint not null default current_account(),
    primary key (rule_id, kind, place_id)
);
call protect_table('rule_scope');

-- note: why it was saved, such as "rolled back to version 2"; may be "".
create table rule_version (
    rule_id bigint not null,
    version integer not null,
    account_id bigint not null default current_account(),
    text text not null,
    author text not null,
    note text not null,
    saved_at timestamptz not null,
    primary key (rule_id, version)
);
call protect_table('rule_version');

-- When rules or lookup tables last changed: the transaction that did it. Nodes that hold a compiled copy look here.
create table rule_book (
    account_id bigint primary key default current_account(),
    version bigint not null,
    zone text not null default 'UTC'
);
call protect_table('rule_book');

-- Lookup tables. Of tables of one name the store's row counts before the warehouse's, and that before the account's.
-- columns: those after the key.
create table lookup_table (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    kind text not null,
    place_id bigint not null,
    columns text[] not null,
    version integer not null default 1,
    unique (account_id, name, kind, place_id)
);
call protect_table('lookup_table');

create table lookup_row (
    table_id bigint not null,
    key text not null,
    account_id bigint not null default current_account(),
    position integer not null,
    cells text[] not null,
    primary key (table_id, key)
);
call protect_table('lookup_row');

-- Which rules, in which versions, touched an order, and what each did: [{"rule", "version", "name", "did": […]}].
create table rule_run (
    id bigint primary key,
    account_id bigint not null default current_account(),
    order_id bigint not null,
    hook text not null,
    at timestamptz not null,
    touched jsonb not null
);
create index on rule_run (order_id);
call protect_table('rule_run');

-- How many records a rule did something with, by day in UTC.
create table rule_hit (
    rule_id bigint not null,
    day date not null,
    account_id bigint not null default current_account(),
    records bigint not null,
    primary key (rule_id, day)
);
call protect_table('rule_hit');

-- What rules want people to be told; alerts take it from here. order_id: 0 where it is about no order.
create table rule_notice (
    id bigint primary key,
    account_id bigint not null default current_account(),
    rule_id bigint not null,
    order_id bigint not null,
    whom text not null,
    sentence text not null,
    at timestamptz not null,
    taken_at timestamptz
);
create index on rule_notice (account_id, id) where taken_at is null;
call protect_table('rule_notice');
