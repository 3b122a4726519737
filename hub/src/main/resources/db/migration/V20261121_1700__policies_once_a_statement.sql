-- Who speaks is asked once a statement and not once a row: a subselect is worked out before the rows are read.

create or replace procedure protect_table(name regclass, account_column name default 'account_id')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format(
        'create policy own_account on %s using '
        '(%2$I = (select nullif(current_setting(''cartage.account'', true), '''')::bigint))',
        name, account_column);
    execute format('grant select, insert, update, delete on %s to cartage_app', name);
end $$;

do $$
declare
    old record;
begin
    for old in select schemaname, tablename, substring(qual from '^\((\w+) = ') as account_column
        from pg_policies where policyname = 'own_account' and qual not like '%SELECT%'
    loop
        execute format(
            'alter policy own_account on %I.%I using '
            '(%I = (select nullif(current_setting(''cartage.account'', true), '''')::bigint))',
            old.schemaname, old.tablename, old.account_column);
    end loop;
end $$;

-- Somebody may be limited to some merchants; see the migration that began it.
alter policy own_merchants on orders using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or merchant_id = any ((select nullif(current_setting('cartage.merchants', true), ''))::bigint[]));
alter policy own_merchants on order_count using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from store where store.id = store_id
        and merchant_id = any (nullif(current_setting('cartage.merchants', true), '')::bigint[])));
alter policy own_merchants on order_state using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from orders where orders.id = order_id));
alter policy own_merchants on order_event using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from orders where orders.id = order_id));
alter policy own_merchants on order_line using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from orders where orders.id = order_id));
alter policy own_merchants on shipment using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from orders where orders.id = order_id));
alter policy own_merchants on parcel using (
    (select nullif(current_setting('cartage.merchants', true), '') is null)
    or exists (select from orders where orders.id = order_id));
