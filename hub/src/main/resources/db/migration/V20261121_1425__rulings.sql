-- What rules decide about orders.

-- Labels to filter by.
create table order_tag (
    order_id bigint not null,
    tag text not null,
    account_id bigint not null default current_account(),
    primary key (order_id, tag)
);
create index on order_tag (account_id, tag, order_id desc);
call protect_table('order_tag');

-- An order that waits for others of its key, to ship as one. due_at: the same for all that wait together.
-- place: the warehouse, facility and address, which must be the same too.
create table order_bundle (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    key text not null,
    place text not null,
    due_at timestamptz not null
);
create index on order_bundle (account_id, due_at);
create index on order_bundle (account_id, key, place);
call protect_table('order_bundle');

-- An order that a rule holds; until when says order_hold. asked: the store was asked for its newest word before it leaves.
create table rule_hold (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    asked boolean not null default false
);
call protect_table('rule_hold');
