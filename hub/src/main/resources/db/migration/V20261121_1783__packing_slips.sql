-- How a store's packing slips look. No row: the store's name alone. prices: never shown for gifts.
create table slip_brand (
    store_id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    address text not null default '',
    message text not null default '',
    prices boolean not null default false
);
call protect_table('slip_brand');

-- Warehouses that get packing slips beside their order files.
create table slip_drop (
    warehouse_id bigint primary key,
    account_id bigint not null default current_account()
);
call protect_table('slip_drop');
