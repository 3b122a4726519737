package dev.cartage.contract.warehouse;

import dev.cartage.contract.NotDeclared;
import dev.cartage.spi.Capability;

/** What all parts of the contract build on. */
interface WarehousePart {
    WarehouseSession session();

    default WarehouseFixture warehouse() {
        return session().warehouse();
    }

    default String sku() {
        return warehouse().skus().getFirst();
    }

    /** Ends the test for a connector that does not declare it; {@link DeclaresWarehouse} looks at the other side. */
    default void only(Capability capability) {
        if (!session().declares(capability)) {
            throw new NotDeclared(capability.name());
        }
    }

    /** Ends the test where no such trouble can be. */
    default void spoil(int nth, Trouble trouble) {
        if (!warehouse().spoil(nth, trouble)) {
            throw new NotDeclared(trouble + " on this kind of line");
        }
    }
}
