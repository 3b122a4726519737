-- Passkeys: what a person's device signs in with. credential: its public key and what else WebAuthn says of it.
create table passkey (
    id bigint primary key,
    account_id bigint not null default current_account(),
    person_id bigint not null,
    name text not null,
    credential bytea not null,
    sign_count bigint not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index on passkey (person_id);
call protect_table('passkey');

-- Challenges that were handed out and are good for one answer: hashes and times, before anybody is known.
create table passkey_challenge (
    digest bytea primary key,
    expires_at timestamptz not null
);
call share_table('passkey_challenge');
