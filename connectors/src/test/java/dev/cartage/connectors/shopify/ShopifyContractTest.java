package dev.cartage.connectors.shopify;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;

class ShopifyContractTest extends StoreContract {
    @Override
    protected StoreFixture open() {
        return SandboxStore.open();
    }
}
