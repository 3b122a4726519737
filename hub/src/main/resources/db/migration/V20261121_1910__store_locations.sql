-- Stores that ship from several locations, and keep stock at each.

-- The store's locations as it last named them. Which connection serves which stands in connection.locations.
create table store_location (
    account_id bigint not null default current_account(),
    store_id bigint not null,
    key text not null,
    name text not null,
    position integer not null,
    primary key (store_id, key)
);
call protect_table('store_location');

-- location: the store's key of the location where the stock lies; '' for the one that its settings name.
alter table listing add location text not null default '';
alter table listing drop constraint listing_store_id_sku_key;
alter table listing add constraint listing_place unique (store_id, sku, location);
