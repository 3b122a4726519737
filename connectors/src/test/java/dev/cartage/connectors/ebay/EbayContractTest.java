package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;
import org.junit.jupiter.api.AfterEach;

class EbayContractTest extends StoreContract {
    @Override
    protected StoreFixture open() {
        return SandboxEbay.open();
    }

    /** Everything that was said in any case of the contract, both ways, is as eBay's contracts want it. */
    @AfterEach
    void everyExchangeIsValidByThePublishedContracts() {
        if (PublishedContracts.atHand()) {
            PublishedContracts contracts = PublishedContracts.load();
            assertThat(((SandboxEbay) session().store()).heard())
                    .allSatisfy(said -> assertThat(contracts.problems(said)).isEmpty());
        }
    }
}
