package dev.cartage.contract;

import dev.cartage.spi.Capability;

/** What all parts of the contract build on. */
interface ContractPart {
    StoreSession session();

    default StoreFixture store() {
        return session().store();
    }

    /** Leaves the test out for a connector that does not declare it; {@link DeclaresItself} looks at the other side. */
    default void only(Capability capability) {
        if (!session().declares(capability)) {
            throw new NotDeclared(capability.name());
        }
    }
}
