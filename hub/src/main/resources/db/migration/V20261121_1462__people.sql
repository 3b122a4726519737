-- Who sees which merchants, a second factor, signed-in browsers as their owners know them, and who did what.

alter table person add merchants bigint[] not null default '{}', add one_time_secret text not null default '';
update person set merchants = array[merchant_id] where merchant_id is not null;
alter table person drop column merchant_id;

alter table browser_session add opened_at timestamptz not null default now(), add browser text not null default '';

-- scopes: what a program may do: read, operate, setup.
alter table api_token add scopes text[] not null default '{read,operate,setup}';

create table audit_event (
    id bigint primary key,
    account_id bigint not null default current_account(),
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null
);
call protect_table('audit_event');

-- Somebody may be limited to some merchants: then cartage.merchants holds their ids, as an array. Empty for everybody else,
-- so that the pipeline pays one comparison.
create policy own_merchants on orders as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or merchant_id = any (nullif(current_setting('cartage.merchants', true), '')::bigint[]));
create policy own_merchants on order_state as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from orders where orders.id = order_id));
create policy own_merchants on order_event as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from orders where orders.id = order_id));
create policy own_merchants on order_line as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from orders where orders.id = order_id));
create policy own_merchants on shipment as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from orders where orders.id = order_id));
create policy own_merchants on parcel as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from orders where orders.id = order_id));
create policy own_merchants on order_count as restrictive for select using (
    nullif(current_setting('cartage.merchants', true), '') is null
    or exists (select from store where store.id = store_id
        and merchant_id = any (nullif(current_setting('cartage.merchants', true), '')::bigint[])));
