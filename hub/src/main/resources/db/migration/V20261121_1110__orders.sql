-- What stores said, what was made of it, and where each order is.

-- Every version of every document, deflated. The digest makes reading the same page twice harmless.
create table raw_document (
    id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    external_id text not null,
    version text not null,
    digest bytea not null,
    received_at timestamptz not null,
    content bytea not null,
    unique (store_id, external_id, digest)
);
alter table raw_document alter column content set storage external;
call protect_table('raw_document');

-- Documents that wait to be judged. attempts is counted before the judging, so that a crash counts too.
create table to_judge (
    raw_id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    attempts integer not null default 0,
    due_at timestamptz not null
);
create index on to_judge (account_id, raw_id);
call protect_table('to_judge');

-- One row for each order a store ever showed, for ever. It outlives the order, so that nothing ships twice: a deleted
-- order leaves here how the warehouse knew it and whether it had left.
create table order_identity (
    store_id bigint not null,
    external_id text not null,
    part integer not null default 0,
    account_id bigint not null default current_account(),
    order_id bigint not null,
    generation integer not null default 1,
    deleted_at timestamptz,
    warehouse_reference text not null default '',
    had_left boolean not null default false,
    primary key (store_id, external_id, part)
);
call protect_table('order_identity');

-- content: the order as it goes to the warehouse, that is edits(rules(edits(source))), as JSON.
-- source_version: the store's own text for the version it was made of.
create table orders (
    id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    merchant_id bigint not null,
    connection_id bigint not null,
    warehouse_id bigint not null,
    external_id text not null,
    part integer not null default 0,
    number text not null,
    warehouse_reference text not null,
    facility text not null default '',
    placed_at timestamptz not null,
    imported_at timestamptz not null,
    customer_name text not null,
    customer_email text not null,
    country text not null,
    units integer not null,
    source_version text not null,
    raw_id bigint not null,
    content text not null,
    edits text not null default ''
);
create unique index orders_reference on orders (warehouse_id, warehouse_reference);
create index orders_newest on orders (account_id, id desc);
call protect_table('orders');

-- The store's own lines. shipped is the sum of the parcel lines; more than was ordered cannot be stored.
create table order_line (
    order_id bigint not null,
    position integer not null,
    account_id bigint not null default current_account(),
    line_id text not null,
    sku text not null,
    name text not null,
    ordered integer not null check (ordered >= 0),
    canceled integer not null default 0 check (canceled >= 0),
    shipped integer not null default 0 check (shipped >= 0),
    primary key (order_id, position),
    constraint never_more_than_ordered check (shipped + canceled <= ordered)
) with (fillfactor = 90);
call protect_table('order_line');

-- Narrow, and no index on what changes often, so that a change of status touches one page.
-- attention: a person should look. done: nothing more will happen by itself.
create table order_state (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    version integer not null,
    status text not null,
    mark text not null,
    warehouse_leg text not null,
    store_duty text not null,
    ordered integer not null,
    canceled integer not null,
    shipped integer not null,
    told integer not null,
    delayed boolean not null,
    attention boolean not null,
    done boolean not null,
    problem_code text not null default ''
) with (fillfactor = 70);
create index order_state_attention on order_state (account_id, order_id) where attention;
create index order_state_underway on order_state (account_id, order_id) where not done;
call protect_table('order_state');

-- The Timeline. kind is a fixed word; data holds what the words need.
create table order_event (
    order_id bigint not null,
    seq integer not null,
    account_id bigint not null default current_account(),
    at timestamptz not null,
    kind text not null,
    actor text not null,
    data jsonb not null default '{}',
    primary key (order_id, seq)
);
call protect_table('order_event');

-- Orders by status: rows are only added, in the transaction of the change, and folded together later.
create table order_count (
    account_id bigint not null default current_account(),
    store_id bigint not null,
    status text not null,
    orders bigint not null
);
create index on order_count (account_id, store_id);
call protect_table('order_count');

-- What an order can be found by. Outside row-level security, whose checks would forbid the index; read only joined.
create table order_search (
    order_id bigint primary key,
    account_id bigint not null,
    text text not null
);
create index order_search_text on order_search using gin (text gin_trgm_ops);
call share_table('order_search');

-- Messages that told of a change. Each counts once.
create table hook_message (
    store_id bigint not null,
    message_id text not null,
    account_id bigint not null default current_account(),
    external_id text not null,
    received_at timestamptz not null,
    seen_at timestamptz,
    primary key (store_id, message_id)
);
create index on hook_message (store_id) where seen_at is null;
call protect_table('hook_message');
