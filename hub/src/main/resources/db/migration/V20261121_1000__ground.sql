-- What every later table stands on: ids, accounts, and the two ways to let the hub at a table.
-- Migrations run as the owner; the hub works as cartage_app, who may do nothing that is not granted here.

grant usage on schema public to cartage_app;

create sequence ids increment by 1000;
grant usage on sequence ids to cartage_app;

-- The account this transaction speaks for; null outside every account. The default of every account_id.
create function current_account() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('cartage.account', true), '')::bigint;

-- Closes a table to all rows but the current account's. Call it for every table that holds a tenant's data:
--     create table parcel (id bigint primary key, account_id bigint not null default current_account(), …);
--     call protect_table('parcel');
create procedure protect_table(name regclass, account_column name default 'account_id')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format(
        'create policy own_account on %s using (%2$I = nullif(current_setting(''cartage.account'', true), '''')::bigint)',
        name, account_column);
    execute format('grant select, insert, update, delete on %s to cartage_app', name);
end $$;

-- Opens a table to all accounts. Only for tables named in RowSecurity.OUTSIDE, which says why each may be.
create procedure share_table(name regclass)
    language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to cartage_app', name);
end $$;

-- Which accounts exist, so that flows can visit each. What is known of them stands in account_profile.
create table account (
    id bigint primary key,
    created_at timestamptz not null
);
call share_table('account');

create table account_profile (
    account_id bigint primary key default current_account() references account,
    name text not null
);
call protect_table('account_profile');

create table node (
    name text primary key,
    epoch bigint not null,
    started_at timestamptz not null
);
call share_table('node');

create table lease (
    lane text primary key,
    node text not null references node,
    epoch bigint not null,
    token bigint not null,
    expires_at timestamptz not null
);
call share_table('lease');
