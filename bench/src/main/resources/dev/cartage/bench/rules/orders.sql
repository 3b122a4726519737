-- Orders of the last 20 days with what their store said of them, which is in doc; over the one connection there is.
create temporary table way as
select account_id as account, id as connection, merchant_id as merchant, store_id as store, warehouse_id as warehouse
from connection limit 1;

insert into raw_document (id, account_id, store_id, external_id, version, digest, received_at, content)
select 2000000000 + nth, account, store, 'cartage:' || nth, 'v1', sha256(convert_to('order ' || nth, 'UTF8')), now(),
    doc.content
from way cross join generate_series(1, :orders) nth join doc on doc.i = nth % (select count(*) from doc);

insert into orders (id, account_id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
    warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units, source_version, raw_id,
    content)
select 1000000000 + i, account, store, merchant, connection, warehouse, 'cartage:' || i, '#' || i, 'R-' || i, placed,
    placed, 'Ada Byron', 'buyer@example.com', 'US', 4, 'v1', 2000000000 + i, '{}'
from (select i, now() - interval '20 days' * (1 - i / :orders::float8) as placed from generate_series(1, :orders) i) numbered
cross join way;

analyze raw_document;
analyze orders;
