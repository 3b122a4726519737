-- 200 merchants with a store each, four warehouses, and their connections, which stay disabled.
insert into merchant (id, account_id, name, created_at)
select 900000000 + i, (select min(id) from account), 'Merchant ' || i, now() from generate_series(1, 200) i;
insert into warehouse (id, account_id, merchant_id, number, name, platform, created_at)
select 900001000 + i, (select min(id) from account), 900000001, i, 'Bayside ' || i, 'dropstream', now()
from generate_series(1, 4) i;
insert into store (id, account_id, merchant_id, number, name, platform, created_at)
select 900002000 + i, (select min(id) from account), 900000000 + i, i, 'Store ' || i, 'shopify', now()
from generate_series(1, 200) i;
insert into connection (id, account_id, name, merchant_id, store_id, warehouse_id, created_at)
select 900003000 + i, (select min(id) from account), 'Connection ' || i, 900000000 + i, 900002000 + i,
    900001001 + i % 4, now()
from generate_series(1, 200) i;
