-- The next fire of each flow, in the form that db-scheduler 16 asks for. task_instance: account and flow, by id.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
) with (fillfactor = 80);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
call share_table('scheduled_tasks');
