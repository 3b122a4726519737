-- Addresses of programs that want to hear what happens, and what they were told.

-- shown: the host, all that may be seen of the address. address, secret: sealed.
create table webhook (
    id bigint primary key,
    account_id bigint not null default current_account(),
    shown text not null,
    address text not null,
    secret text not null,
    events text[] not null,
    created_at timestamptz not null
);
call protect_table('webhook');

-- subject_id: the order, or the warehouse for stock. key: the same at every try.
-- body: "" until the first try, and the same ever after. status: waiting, sent, failed. answer: the HTTP status; 0 for none.
create table webhook_delivery (
    id bigint primary key,
    account_id bigint not null default current_account(),
    webhook_id bigint not null,
    key uuid not null,
    event text not null,
    subject_id bigint not null,
    facts jsonb not null,
    body text not null default '',
    status text not null default 'waiting',
    attempts integer not null default 0,
    written_at timestamptz not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    answer integer not null default 0,
    problem text not null default ''
) with (fillfactor = 80);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, id) where status = 'waiting';
create index on webhook_delivery (webhook_id, id desc);
create index on webhook_delivery (account_id, written_at);
call protect_table('webhook_delivery');
