-- When an account's stores, warehouses or connections last changed: the transaction that did it. Nodes that hold a copy
-- look here whether it still holds.
create table directory (
    account_id bigint primary key default current_account(),
    version bigint not null
);
call protect_table('directory');

-- Access tokens that remotes hand out: one ciphertext each.
create table remote_token (
    remote text not null,
    name text not null,
    account_id bigint not null default current_account(),
    content text not null,
    primary key (remote, name)
);
call protect_table('remote_token');
