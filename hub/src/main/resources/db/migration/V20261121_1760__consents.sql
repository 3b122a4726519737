-- How stores are let in: applications at platforms, consents under way, and links by which merchants enter credentials.

-- One for each platform. secret: a ciphertext. version: another number for each change, so that nodes notice.
create table platform_application (
    account_id bigint not null default current_account(),
    platform text not null,
    client_id text not null,
    name text not null,
    secret text not null,
    version bigint not null,
    changed_at timestamptz not null,
    primary key (account_id, platform)
);
call protect_table('platform_application');

-- A browser that was sent to a platform and has not come back. remote: store/ID or draft/ID. browser: digest of its cookie.
create table consent_attempt (
    id bigint primary key,
    account_id bigint not null default current_account(),
    remote text not null,
    platform text not null,
    answers jsonb not null,
    hand_over_id bigint,
    by_whom text not null,
    callback text not null,
    verifier text not null,
    browser bytea not null,
    expires_at timestamptz not null
);
call protect_table('consent_attempt');

-- A link for a merchant without an account. by_whom: who used it, in their own words.
create table hand_over (
    id bigint primary key,
    account_id bigint not null default current_account(),
    store_id bigint not null,
    made_at timestamptz not null,
    made_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz,
    by_whom text not null default '',
    consented boolean not null default false
);
create index on hand_over (store_id);
call protect_table('hand_over');

-- Whose credentials a store has, where a merchant handed them over, or is to. by_whom: "" while they are awaited.
create table credential_custody (
    remote text primary key,
    account_id bigint not null default current_account(),
    by_whom text not null,
    at timestamptz not null
);
call protect_table('credential_custody');
