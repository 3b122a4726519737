-- What people are told of: alerts that open and close with their cause, who hears of them, and what was sent to whom.

-- Where the account's mail leaves. security: starttls, tls, none. password: sealed; "" for none.
create table mail_server (
    account_id bigint primary key default current_account(),
    host text not null,
    port integer not null,
    security text not null,
    user_name text not null,
    password text not null,
    sender text not null
);
call protect_table('mail_server');

-- kind: mail, webhook, slack. shown: what people may see of the address. address, secret: sealed.
-- every_minutes: 0 tells at once, 1440 once a day in the morning, others gather news for that long.
create table alert_channel (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    kind text not null,
    shown text not null,
    address text not null,
    secret text not null default '',
    every_minutes integer not null default 0,
    created_at timestamptz not null,
    unique (account_id, name)
);
call protect_table('alert_channel');

-- scope: "", merchant/ID or connection/ID. close_after_hours: 0 for never.
create table alert_policy (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    events text[] not null,
    scope text not null default '',
    channels bigint[] not null,
    grouping text not null,
    close_after_hours integer not null default 24,
    created_at timestamptz not null
);
call protect_table('alert_policy');

-- One row for each time that something was wrong. connections: whom it concerns; none for the whole account.
create table alert (
    id bigint primary key,
    account_id bigint not null default current_account(),
    event text not null,
    target text not null,
    connections bigint[] not null,
    problem_code text not null,
    problem_sentence text not null,
    problem_action text not null,
    path text not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index alert_open on alert (account_id, event, target) where closed_at is null;
create index on alert (account_id, closed_at);
call protect_table('alert');

-- Alerts that a policy tells of together, once.
create table issue (
    id bigint primary key,
    account_id bigint not null default current_account(),
    policy_id bigint not null,
    grouping_key text not null,
    alerts bigint[] not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index issue_open on issue (policy_id, grouping_key) where closed_at is null;
create index on issue (account_id, closed_at);
call protect_table('issue');

-- channel_id: 0 where address, a mail address, is meant itself. key: the same at every try, so that a receiver knows a repeat.
-- status: gathering (for one message together), waiting, sent, failed.
create table alert_message (
    id bigint primary key,
    account_id bigint not null default current_account(),
    channel_id bigint not null,
    address text not null default '',
    key uuid not null,
    subject text not null,
    body text not null,
    facts jsonb not null,
    status text not null,
    attempts integer not null default 0,
    written_at timestamptz not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default ''
);
create index alert_message_due on alert_message (account_id, due_at) where status in ('gathering', 'waiting');
create index on alert_message (channel_id, id desc);
call protect_table('alert_message');
