package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreContract;
import dev.cartage.contract.StoreFixture;
import org.junit.jupiter.api.AfterEach;

class AmazonContractTest extends StoreContract {
    @Override
    protected StoreFixture open() {
        return SandboxAmazon.open();
    }

    /** Everything that was said in any case of the contract, both ways, is as Amazon's models want it. */
    @AfterEach
    void everyExchangeIsValidByThePublishedModels() {
        if (PublishedModels.atHand()) {
            PublishedModels models = PublishedModels.load();
            assertThat(((SandboxAmazon) session().store()).heard())
                    .allSatisfy(said -> assertThat(models.problems(said)).isEmpty());
        }
    }
}
