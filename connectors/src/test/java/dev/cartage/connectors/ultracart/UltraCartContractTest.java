package dev.cartage.connectors.ultracart;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;

class UltraCartContractTest extends StoreContract {
    @Override
    protected StoreFixture open() {
        return SandboxAccount.open();
    }
}
