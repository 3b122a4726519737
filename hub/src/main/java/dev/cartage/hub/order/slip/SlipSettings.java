package dev.cartage.hub.order.slip;

import dev.cartage.hub.connection.Store;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.storage.Tx;

/** How stores' packing slips look, and which warehouses get them beside their order files. */
public final class SlipSettings {
    private final Tx tx;
    private final Stores stores;

    SlipSettings(Tx tx, Stores stores) {
        this.tx = tx;
        this.stores = stores;
    }

    /** The store's name alone where nobody chose. */
    public SlipBrand brand(long storeId) {
        return tx.call(jdbc -> jdbc.sql("select * from slip_brand where store_id = ?")
                .param(storeId)
                .query((row, number) -> new SlipBrand(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("message"),
                        row.getBoolean("prices")))
                .optional()
                .orElseGet(() ->
                        new SlipBrand(stores.find(storeId).map(Store::name).orElse(""), "", "", false)));
    }

    public void choose(long storeId, SlipBrand brand) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into slip_brand (store_id, name, address, message, prices) values (?, ?, ?, ?, ?)
                        on conflict (store_id) do update set name = excluded.name, address = excluded.address,
                            message = excluded.message, prices = excluded.prices
                        """)
                .params(storeId, brand.name(), brand.address(), brand.message(), brand.prices())
                .update());
    }

    /** Whether the warehouse gets packing slips beside its order files. */
    public boolean isDropped(long warehouseId) {
        return tx.call(jdbc -> jdbc.sql("select exists (select from slip_drop where warehouse_id = ?)")
                .param(warehouseId)
                .query(Boolean.class)
                .single());
    }

    public void drop(long warehouseId, boolean wanted) {
        tx.run(jdbc -> jdbc.sql(
                        wanted
                                ? "insert into slip_drop (warehouse_id) values (?) on conflict do nothing"
                                : "delete from slip_drop where warehouse_id = ?")
                .param(warehouseId)
                .update());
    }
}
