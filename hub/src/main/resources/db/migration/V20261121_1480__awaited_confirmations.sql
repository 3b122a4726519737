-- Orders that a warehouse has and has not decided on yet, where it tells that later. Gone once it has.
create table awaited_confirmation (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    warehouse_id bigint not null
);
create index on awaited_confirmation (warehouse_id, order_id);
call protect_table('awaited_confirmation');
