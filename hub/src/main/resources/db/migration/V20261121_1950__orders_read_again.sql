-- When a store was last asked for its newest word on an order that was about to leave. Only orders that waited are in it.
create table order_reading (
    order_id bigint primary key,
    account_id bigint not null default current_account(),
    asked_at timestamptz not null
);
call protect_table('order_reading');
