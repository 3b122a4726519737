-- One piece of the orders: oldest first, some merchants much larger than others, the last three days under way.
begin;
select setseed((:from / 200000 * 0.6180339887) % 1);
create temporary table piece on commit drop as
select id, account, i, store, number, 'REF-' || i as reference, placed, name, email, country, quantity, sku, gift,
    case when i > all_orders - all_orders / 240 then (array['OPEN', 'OPEN', 'OPEN', 'QUEUED', 'NEW'])[1 + i % 5]
        when luck < 0.0005 then 'ERROR' when luck < 0.0008 then 'ABANDONED' when luck < 0.005 then 'ARCHIVED'
        when luck < 0.015 then 'CANCELED' when luck < 0.03 then 'SKIPPED' else 'CLOSED' end as status,
    json_build_object('external_id', 'gid-' || i, 'external_display_id', number, 'customer_email', email,
        'shipping_address.name', name, 'shipping_address.street1', i % 9000 || ' Harbor Street',
        'shipping_address.city', 'Portland', 'shipping_address.state', 'ME', 'shipping_address.zipcode', '04101',
        'shipping_address.country', country, 'external_shipping_description', 'Standard Shipping',
        'lines', json_build_array(json_build_object('id', '1', 'sku', sku, 'name', 'Item ' || sku,
            'qty_ordered', quantity)))::text as content
from (
    select 1000000000 + i * 4 as id, (select min(id) from account) as account, i, :all::bigint as all_orders,
        (1 + 199 * random() ^ 2)::integer as store, '#' || 100000 + i as number,
        now() - interval '730 days' * (1 - i / :all::float8) as placed, random() as luck,
        (array['Ada', 'Jun', 'Noor', 'Theo', 'Maribel', 'Ilse', 'Omar', 'Lena'])[1 + (random() * 7)::integer] || ' '
            || (array['Whitcombe', 'Castellano', 'Abernathy', 'Lindqvist', 'Okonkwo', 'Brandvold', 'Quill', 'Farrow'])
            [1 + (random() * 7)::integer] as name,
        'buyer' || (random() * 1000000)::integer || '@example.com' as email,
        (array['US', 'US', 'US', 'CA', 'GB'])[1 + i % 5] as country, 1 + i::integer % 4 as quantity,
        'SKU-' || lpad((500 * random() ^ 2)::integer::text, 4, '0') as sku,
        case when random() < 0.0002 then ' gift-wrap-blue' else '' end as gift
    from generate_series(:from::bigint, :to::bigint) i) drawn;

insert into orders (id, account_id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
    warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units, source_version, raw_id,
    content)
select id, account, 900002000 + store, 900000000 + store, 900003000 + store, 900001001 + store % 4, 'gid-' || i, number,
    reference, placed, placed, name, email, country, quantity, 'v1', 0, content from piece;

insert into order_state (order_id, account_id, store_id, version, status, mark, warehouse_leg, store_duty, ordered,
    canceled, shipped, told, delayed, attention, done, problem_code)
select id, account, 900002000 + store, 3, status,
    case when status in ('ABANDONED', 'ARCHIVED', 'SKIPPED') then status else 'NONE' end,
    case when status in ('CLOSED', 'OPEN', 'ABANDONED', 'ARCHIVED') then 'CONFIRMED' when status = 'QUEUED' then 'QUEUED'
        else 'NONE' end,
    'NONE', quantity, case when status = 'CANCELED' then quantity else 0 end,
    case when status = 'CLOSED' then quantity else 0 end, case when status = 'CLOSED' then quantity else 0 end, false,
    status = 'ERROR', status in ('CLOSED', 'CANCELED', 'SKIPPED', 'ARCHIVED', 'ABANDONED'),
    case when status = 'ERROR' then (array['address-too-long', 'missing-city', 'not-taken'])[1 + i % 3] else '' end
from piece;

insert into order_line (order_id, position, account_id, line_id, sku, name, ordered, canceled, shipped)
select id, 1, account, '1', sku, 'Item ' || sku, quantity, case when status = 'CANCELED' then quantity else 0 end,
    case when status = 'CLOSED' then quantity else 0 end from piece;

insert into order_event (order_id, seq, account_id, at, kind, actor, data)
select id, seq, account, placed + interval '1 hour' * seq, (array['accepted', 'sent', 'told'])[seq],
    (array['store', 'cartage', 'store'])[seq], '{}'
from piece cross join generate_series(1, 3) seq where seq < 3 or status = 'CLOSED';

insert into order_search (order_id, account_id, text)
select id, account, lower(number || ' gid-' || i || ' ' || name || ' ' || email || ' 04101 ' || sku || gift) from piece;

insert into shipment (id, account_id, warehouse_id, order_id, reference, fingerprint, external_id, status, shipped_at,
    received_at)
select id + 1, account, 900001001 + store % 4, id, reference, 'f' || i, 'S' || i, 'completed', placed, placed
from piece where status = 'CLOSED' and i % 10 = 0;
insert into parcel (id, account_id, shipment_id, order_id, carrier, service, tracking_number, told_at)
select id + 2, account, id + 1, id, 'UPS', 'Ground', '1Z999AA1' || lpad(i::text, 10, '0'), placed
from piece where status = 'CLOSED' and i % 10 = 0;
insert into parcel_line (parcel_id, position, account_id, line, sku, quantity)
select id + 2, 1, account, 1, sku, quantity from piece where status = 'CLOSED' and i % 10 = 0;
commit;
