-- needs_method: whether an order waits while nothing says by which carrier its shipping method goes.
alter table order_policy add column needs_method boolean not null default false;

-- A copy or part keeps its document's id as its own from now on; those made before are named by it.
update order_kin set kin_id = order_identity.order_id from order_identity
where kind in ('split', 'copy') and order_identity.external_id = 'cartage:' || kin_id
    and order_identity.part = 0 and order_identity.account_id = order_kin.account_id
    and order_identity.order_id <> kin_id;
