-- When an order's buyer was forgotten, because the platform's time for personal data was over.
alter table orders add column forgotten_at timestamptz;
create index orders_to_forget on orders (store_id, id) where forgotten_at is null;
