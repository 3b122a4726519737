-- What warehouses say: files, shipments, stock.

-- Every inbound file that was read, with its content deflated. status: read, applied, refused, repeated.
create table inbound_file (
    id bigint primary key,
    account_id bigint not null default current_account(),
    warehouse_id bigint not null,
    path text not null,
    size bigint not null,
    modified_at timestamptz not null,
    digest bytea not null,
    kind text not null,
    status text not null,
    items integer not null default 0,
    faults jsonb not null default '[]',
    content bytea not null,
    received_at timestamptz not null,
    archived_at timestamptz
);
alter table inbound_file alter column content set storage external;
create unique index inbound_file_seen on inbound_file (warehouse_id, path, size, modified_at);
create unique index inbound_file_content on inbound_file (warehouse_id, digest) where status <> 'repeated';
call protect_table('inbound_file');

-- fingerprint: the warehouse's shipment key, or what tells two shipments of an order apart where it has none.
-- status: new, open, error, completed. order_id: null until an order with the reference is known.
-- reported: what the warehouse said, as JSON, while it is not counted.
create table shipment (
    id bigint primary key,
    account_id bigint not null default current_account(),
    warehouse_id bigint not null,
    order_id bigint,
    reference text not null,
    fingerprint text not null,
    external_id text not null,
    status text not null,
    shipped_at timestamptz,
    received_at timestamptz not null,
    file_id bigint,
    reported text not null default '',
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default '',
    unique (warehouse_id, reference, fingerprint)
) with (fillfactor = 80);
create index on shipment (order_id);
create index shipment_unmatched on shipment (warehouse_id, id) where order_id is null;
call protect_table('shipment');

create table parcel (
    id bigint primary key,
    account_id bigint not null default current_account(),
    shipment_id bigint not null,
    order_id bigint,
    carrier text not null,
    service text not null,
    tracking_number text not null,
    weight numeric,
    cost numeric(19, 4),
    told_at timestamptz
) with (fillfactor = 80);
create index on parcel (shipment_id);
create index on parcel (order_id);
create index parcel_tracking on parcel (account_id, tracking_number text_pattern_ops);
call protect_table('parcel');

-- line: the order line's position; 0 while no order is matched.
create table parcel_line (
    parcel_id bigint not null,
    position integer not null,
    account_id bigint not null default current_account(),
    line integer not null,
    sku text not null,
    quantity integer not null check (quantity > 0),
    lot text not null default '',
    serial text not null default '',
    expiry text not null default '',
    primary key (parcel_id, position)
);
call protect_table('parcel_line');

-- The newest level a warehouse told, by its own time. sequence grows with each change.
create table stock_level (
    warehouse_id bigint not null,
    sku text not null,
    facility text not null,
    account_id bigint not null default current_account(),
    available integer not null,
    on_hand integer not null,
    source_at timestamptz not null,
    sequence bigint not null,
    primary key (warehouse_id, sku, facility)
);
call protect_table('stock_level');

-- What a store should show of a SKU. revision grows with each change; a store is told the newest only.
create table listing (
    id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    sku text not null,
    wanted integer not null,
    revision integer not null,
    acknowledged integer,
    acknowledged_revision integer,
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default '',
    unique (store_id, sku)
);
call protect_table('listing');
