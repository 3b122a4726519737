package dev.cartage.connectors.shopify;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;
import java.io.IOException;

class ShopifyContractTest extends StoreContract {
    @Override
    protected StoreFixture open() throws IOException {
        return SandboxStore.open();
    }
}
