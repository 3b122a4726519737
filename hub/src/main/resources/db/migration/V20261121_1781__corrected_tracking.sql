-- Tracking numbers that a warehouse corrected after the store was told, or was being told. former: the number before.
create table parcel_correction (
    parcel_id bigint not null,
    revision integer not null,
    account_id bigint not null default current_account(),
    former text not null,
    number text not null,
    at timestamptz not null,
    primary key (parcel_id, revision)
);
call protect_table('parcel_correction');
