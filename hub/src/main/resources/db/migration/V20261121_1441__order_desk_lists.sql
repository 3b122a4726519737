-- Lists and search that stay fast with ten million orders.

-- A status that few orders have at a time. What most orders pass through is not in it, so that passing through it touches no index.
alter table order_state add column shelf text generated always as (
    case when status in ('NEW', 'QUEUED', 'OPEN', 'SHIPPED', 'CLOSED') then null else status end) stored;
create index order_state_shelf on order_state (account_id, shelf, order_id) where shelf is not null;
create index order_state_problem on order_state (account_id, problem_code, order_id) where problem_code <> '';

create index orders_of_store on orders (store_id, id);
create index orders_placed on orders (account_id, placed_at, id);

-- Trigrams by slice of a quarter million ids, so that a word which is in very many orders is looked for in the newest first.
create extension if not exists btree_gin;
drop index order_search_text;
alter table order_search add column slice integer generated always as ((order_id >> 18)::integer) stored;
create index order_search_text on order_search using gin (slice, text gin_trgm_ops);
create index order_search_newest on order_search (account_id, order_id);

-- A named list: a query with its columns. person_id 0 is shared by all of the account.
create table order_view (
    id bigint primary key,
    account_id bigint not null default current_account(),
    person_id bigint not null,
    name text not null,
    query text not null,
    columns text not null default '',
    unique (account_id, person_id, name)
);
call protect_table('order_view');

-- An action on many orders: its members are frozen when it begins, and only they are touched.
create table bulk_run (
    id bigint primary key,
    account_id bigint not null default current_account(),
    actor text not null,
    administrator boolean not null,
    action text not null,
    argument text not null default '',
    query text not null,
    members integer not null,
    started_at timestamptz not null,
    finished_at timestamptz
);
call protect_table('bulk_run');

create table bulk_member (
    run_id bigint not null,
    order_id bigint not null,
    account_id bigint not null default current_account(),
    outcome text not null default '',
    sentence text not null default '',
    primary key (run_id, order_id)
);
create index bulk_member_waiting on bulk_member (run_id, order_id) where outcome = '';
call protect_table('bulk_member');
