-- How an issue was closed. closing: "" while it is open, mended (all its alerts are gone), old (told of anew), hand.
-- closed_by: who closed it by hand; "" for nobody.
alter table issue
    add closing text not null default '',
    add closed_by text not null default '';
create index issue_closed_by_hand on issue (account_id) where closing = 'hand';
