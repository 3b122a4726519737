-- What happened to orders and awaits the rules of order.status and order.error. data: what the rules are shown of it.
create table rule_event (
    id bigint primary key,
    account_id bigint not null default current_account(),
    order_id bigint not null,
    hook text not null,
    data jsonb not null
);
create index on rule_event (account_id, id);
call protect_table('rule_event');
