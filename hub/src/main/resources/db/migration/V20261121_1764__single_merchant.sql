-- Who runs the own stores alone has no use for pages of merchants.
alter table account_profile add single_merchant boolean not null default false;
