-- What changes often stays on its page: with room left there, and no index on what changes, a new version of a row needs
-- no new entries in the indexes. Holds for pages that are written from now on.
alter table order_state set (fillfactor = 50);
alter table order_line set (fillfactor = 70);
alter table shipment set (fillfactor = 60);
alter table parcel set (fillfactor = 60);
alter table dispatch set (fillfactor = 50);
alter table to_judge set (fillfactor = 50);

-- due_at: when a dispatch is to be sent, or to be asked for; null while it is leaving, and once its end is known. So the
-- status, which changes most, is in no index.
alter table dispatch alter column due_at drop not null;
update dispatch set due_at = null where status not in ('waiting', 'unknown');
drop index dispatch_waiting;
drop index dispatch_unknown;
create index dispatch_due on dispatch (lane, due_at, id) where due_at is not null;

-- Words to be found wait until there are many of them (8 MB, of about 5,000 orders), for then each place in the index is
-- visited once for all; a search reads what waits in some milliseconds. Analyzing empties the list, and tells nothing new.
alter index order_search_text set (gin_pending_list_limit = 8192);
alter table order_search set (
    autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1);
