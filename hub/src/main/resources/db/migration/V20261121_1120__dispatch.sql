-- Intents to change something outside, and the frozen batches in which they leave.

-- lane: destination and operation. status: waiting, leaving, sent, refused, unknown, superseded.
-- revision: grows when the same subject is to be told something new.
create table dispatch (
    id bigint primary key,
    account_id bigint not null default current_account(),
    lane text not null,
    subject_id bigint not null,
    revision integer not null,
    order_id bigint,
    status text not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    idempotency_key uuid not null,
    consignment_id bigint,
    remote_reference text not null default '',
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default '',
    unique (lane, subject_id, revision)
) with (fillfactor = 80);
create index dispatch_waiting on dispatch (lane, due_at, id) where status = 'waiting';
create index dispatch_unknown on dispatch (lane, due_at) where status = 'unknown';
create index dispatch_order on dispatch (order_id);
call protect_table('dispatch');

-- A frozen batch. members: dispatches in their order in it. status: frozen, staged, sent, settled, void.
-- token: the fencing token of the lane's owner that froze it, part of the temporary name.
create table consignment (
    id bigint primary key,
    account_id bigint not null default current_account(),
    lane text not null,
    status text not null,
    token bigint not null,
    members bigint[] not null,
    file_name text not null default '',
    digest bytea not null,
    content bytea not null,
    size integer not null default 0,
    frozen_at timestamptz not null,
    sent_at timestamptz,
    confirmed_at timestamptz
);
alter table consignment alter column content set storage external;
create index consignment_open on consignment (lane, id) where status in ('frozen', 'staged');
create index consignment_unconfirmed on consignment (lane, id) where status = 'sent' and confirmed_at is null;
call protect_table('consignment');
