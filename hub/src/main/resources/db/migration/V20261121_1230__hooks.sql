-- Where a store sends its messages. token: the secret part of the address, sealed; found by its hash in door.
-- address: the last one at which the store agreed to send; "" before. problem_*: why it did not; "" if it did.
create table store_hook (
    store_id bigint primary key,
    account_id bigint not null default current_account(),
    token text not null,
    address text not null default '',
    subscribed_at timestamptz,
    attempts integer not null default 0,
    problem_code text not null default '',
    problem_sentence text not null default '',
    problem_action text not null default ''
);
call protect_table('store_hook');
