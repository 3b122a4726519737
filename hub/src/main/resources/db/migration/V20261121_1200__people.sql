-- People who sign in, programs that bring a token, and how the account of either is found before it is known.

-- Whose secret this is: SHA-256 of an e-mail address, API token, sign-in link or hook path. Hashes and ids only.
create table door (
    digest bytea primary key,
    kind text not null,
    account_id bigint not null references account,
    subject_id bigint not null
);
create index on door (subject_id);
call share_table('door');

-- password: bcrypt; "" until one is chosen. merchant_id: the only merchant a person of role merchant sees.
create table person (
    id bigint primary key,
    account_id bigint not null default current_account(),
    email text not null,
    name text not null,
    role text not null,
    merchant_id bigint,
    password text not null default '',
    created_at timestamptz not null
);
call protect_table('person');

-- ending: the last characters of the token, by which its owner knows it.
create table api_token (
    id bigint primary key,
    account_id bigint not null default current_account(),
    name text not null,
    ending text not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);
call protect_table('api_token');

create table sign_in_link (
    id bigint primary key,
    account_id bigint not null default current_account(),
    person_id bigint not null,
    expires_at timestamptz not null
);
call protect_table('sign_in_link');
