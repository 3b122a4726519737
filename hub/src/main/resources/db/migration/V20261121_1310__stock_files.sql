-- Stock may be again what it was before, so the same content is no repeat of a stock file.
drop index inbound_file_content;
create unique index inbound_file_content on inbound_file (warehouse_id, digest)
    where status <> 'repeated' and kind <> 'STOCK';
