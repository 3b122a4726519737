-- Whole numbers and addresses are looked up as such: their pieces are in too many orders for trigrams.
create index orders_number on orders (account_id, number text_pattern_ops);
create index orders_email on orders (account_id, customer_email text_pattern_ops);
