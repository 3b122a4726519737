-- Merchants, stores, warehouses, the connections between them, and the flows over a connection.

create table merchant (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    details jsonb not null default '{}',
    created_at timestamptz not null,
    unique (account_id, name)
);
call protect_table('merchant');

-- settings: answers of the connector's form; secrets: one ciphertext a secret field.
create table warehouse (
    id bigint primary key,
    account_id bigint not null default current_account(),
    merchant_id bigint not null,
    number integer not null,
    name text not null,
    platform text not null,
    settings jsonb not null default '{}',
    secrets jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    unique (account_id, number)
);
call protect_table('warehouse');

create table store (
    id bigint primary key,
    account_id bigint not null default current_account(),
    merchant_id bigint not null,
    number integer not null,
    name text not null,
    platform text not null,
    settings jsonb not null default '{}',
    secrets jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    unique (account_id, number)
);
call protect_table('store');

-- enabled_at: null while disabled, as a new connection is. abandon_after: days without a shipment.
create table connection (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    merchant_id bigint not null,
    store_id bigint not null,
    warehouse_id bigint not null,
    enabled_at timestamptz,
    abandon_after integer not null default 45,
    created_at timestamptz not null,
    unique (account_id, merchant_id, store_id, warehouse_id)
);
create index on connection (store_id);
create index on connection (warehouse_id);
call protect_table('connection');

-- kind: orders, shipments, inventory.
create table flow (
    id bigint primary key,
    account_id bigint not null default current_account(),
    connection_id bigint not null,
    kind text not null,
    every_minutes integer not null check (every_minutes > 0),
    paused_at timestamptz,
    next_at timestamptz,
    unique (connection_id, kind)
);
call protect_table('flow');

-- One row a run. found: documents read; changed: those that were new. problem_*: "" if it went well.
create table flow_run (
    id bigint primary key,
    account_id bigint not null default current_account(),
    connection_id bigint not null,
    kind text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    found integer not null default 0,
    changed integer not null default 0,
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default ''
);
create index on flow_run (connection_id, kind, id desc);
call protect_table('flow_run');

-- How far a remote was read: the remote's own text, never our clock.
create table remote_cursor (
    source text primary key,
    account_id bigint not null default current_account(),
    value text not null,
    moved_at timestamptz not null
);
call protect_table('remote_cursor');

-- Why a store or warehouse cannot be worked with now: refused credentials and the like. Gone when the cause is gone.
create table trouble (
    remote text primary key,
    account_id bigint not null default current_account(),
    since timestamptz not null,
    problem_code text not null,
    problem_sentence text not null,
    problem_action text not null
);
call protect_table('trouble');

-- Work that waits in a lane; the hub's nodes look here for what is due. Ids and times only.
create table lane (
    name text primary key,
    account_id bigint not null,
    due_at timestamptz not null,
    wakes bigint not null default 0
);
create index on lane (due_at);
call share_table('lane');
