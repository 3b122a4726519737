-- One index where two said the same: each costs every order.
drop index orders_to_forget;
drop index order_search_newest;
alter table order_search drop constraint order_search_pkey, add primary key (account_id, order_id);
