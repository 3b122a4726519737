-- Connections that are being entered, step by step. settings: what was answered so far; secrets: one ciphertext each.
create table connection_draft (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    settings jsonb not null default '{}',
    secrets jsonb not null default '{}',
    changed_at timestamptz not null
);
call protect_table('connection_draft');

-- More than one recurrence for a flow, each as the hub writes it; [] for every_minutes alone.
alter table flow add schedules jsonb not null default '[]';
