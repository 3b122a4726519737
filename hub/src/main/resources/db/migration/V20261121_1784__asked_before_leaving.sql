-- asked: the store was asked for its newest word before the order leaves.
alter table order_hold add column asked boolean not null default false;
