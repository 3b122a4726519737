-- What people decide about orders.

-- Found when a document is judged again: few orders are ever edited, so the index stays small.
create index orders_edited on orders (store_id, external_id) where edits <> '';

-- An order that leaves by itself at a time: held by a person (by names them), or by its store's grace window (by is '').
create table order_hold (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    until timestamptz not null,
    by text not null default ''
);
create index on order_hold (account_id, until);
call protect_table('order_hold');

-- The order that another one came from or travels in. kind: split (a part of it), merged (shipped in it), copy.
create table order_kin (
    order_id bigint not null,
    kin_id bigint not null,
    account_id bigint not null default current_account(),
    kind text not null,
    primary key (order_id, kin_id)
);
create index on order_kin (kin_id);
call protect_table('order_kin');

-- How a connection deals with its orders. changes: apply, send, ask. No row means the defaults.
-- release: auto sends by itself, manual waits for Process. grace_minutes: new orders rest that long before they leave.
create table order_policy (
    connection_id bigint primary key,
    account_id bigint not null default current_account(),
    release text not null default 'auto',
    grace_minutes integer not null default 0 check (grace_minutes between 0 and 10080),
    changes text not null default 'ask'
);
call protect_table('order_policy');
