package dev.cartage.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every store connector must do, whatever the store. A connector's test extends this and says how to open a store;
 * the connector's declared capabilities choose what is to be proven, and what it does not declare must fail cleanly.
 */
@Tag("contract")
@ExtendWith(LeavesOut.class)
public abstract class StoreContract
        implements DeclaresItself,
                ReadsOrders,
                ReadsOrdersInAnyShape,
                SurvivesTroubleWhileReading,
                TakesShipments,
                SurvivesTroubleWhileShipping,
                TakesStock,
                KnowsLocations {
    private @org.jspecify.annotations.Nullable StoreSession session;

    /** A store of its own for one test, or at least one that other tests leave alone. */
    protected abstract StoreFixture open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        session = new StoreSession(open());
    }

    @AfterEach
    void closeStore() {
        session().close();
        session().store().close();
    }

    @Override
    public final StoreSession session() {
        return java.util.Objects.requireNonNull(session, "the store is not open yet");
    }
}
