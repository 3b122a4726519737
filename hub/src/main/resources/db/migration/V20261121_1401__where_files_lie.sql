-- Where and how a file was put, from the moment it may have left: settings may change before it is finished.
-- folder, upload: "" before, and for what leaves by request. upload: RENAME or MARKER.
alter table consignment add column folder text not null default '';
alter table consignment add column upload text not null default '';
