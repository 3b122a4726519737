-- Each line, shipment and parcel is changed once or twice, often within one page's life: with room for twice the rows, a new
-- version stays on its page and costs no index entry.
alter table order_line set (fillfactor = 45);
alter table shipment set (fillfactor = 45);
alter table parcel set (fillfactor = 45);
