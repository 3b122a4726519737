-- How work with stores and warehouses fares, lane by lane.

-- good_at: when a step last went well, to half a minute. refused_at: since when the other side lets us in no more.
-- held_at: since when nothing is tried there but now and then. until: when it is tried again by itself.
create table lane_health (
    lane text primary key,
    account_id bigint not null default current_account(),
    remote text not null,
    good_at timestamptz,
    refused_at timestamptz,
    held_at timestamptz,
    until timestamptz,
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default ''
) with (fillfactor = 70);
create index lane_health_refused on lane_health (remote) where refused_at is not null;
call protect_table('lane_health');

-- When somebody last paused, resumed or rescheduled the flow.
alter table flow add changed_at timestamptz;

-- Files of which something was not understood; few.
create index inbound_file_faulty on inbound_file (account_id, received_at) where faults <> '[]';
