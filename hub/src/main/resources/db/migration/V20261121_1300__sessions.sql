-- Browsers that are signed in. The secret that a browser holds is a door to its row.
create table browser_session (
    id bigint primary key,
    account_id bigint not null default current_account(),
    person_id bigint not null,
    expires_at timestamptz not null
);
call protect_table('browser_session');
