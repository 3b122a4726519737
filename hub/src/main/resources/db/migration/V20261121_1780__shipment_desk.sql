-- Shipments as people look at them.

-- A status that few shipments have at a time, or that somebody looks for. What every shipment passes through is not in it, so that
-- passing through it touches no index.
alter table shipment add column shelf text generated always as (
    case when status in ('open', 'completed') then null else status end) stored;
create index shipment_shelf on shipment (account_id, shelf, id) where shelf is not null;
create index shipment_newest on shipment (account_id, id);

-- said: carrier, service and tracking number as the warehouse gave them first, as JSON, once something changed them; else "".
alter table parcel add column said text not null default '';

-- subject: what an action on many acts on; bulk_member.order_id is the id of such a thing.
alter table bulk_run add column subject text not null default 'orders';
