-- In which time zone rules mean days and times at this warehouse; "" where it is the account's.
alter table warehouse add column zone text not null default '';

-- It was never asked for: the account's zone stands in account_profile.
alter table rule_book drop column zone;
