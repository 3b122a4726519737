package dev.cartage.contract.warehouse;

import dev.cartage.contract.LeavesOut;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every warehouse connector must do, whatever the warehouse. A connector's test extends this and says how to open a
 * warehouse; the connector's declared capabilities choose what is to be proven, and what it does not declare must fail
 * cleanly.
 */
@Tag("contract")
@ExtendWith(LeavesOut.class)
public abstract class WarehouseContract
        implements DeclaresWarehouse,
                TakesOrders,
                TakesOrdersInAnyShape,
                SurvivesTroubleWhileSending,
                ReportsShipments,
                SurvivesTroubleWhileAsking,
                ReportsStock,
                CancelsOrders {
    private @Nullable WarehouseSession session;

    /** A warehouse of its own for one test, or at least one that other tests leave alone. */
    protected abstract WarehouseFixture open() throws Exception;

    @BeforeEach
    void openWarehouse() throws Exception {
        session = new WarehouseSession(open());
    }

    @AfterEach
    void closeWarehouse() {
        session().close();
        session().warehouse().close();
    }

    @Override
    public final WarehouseSession session() {
        return Objects.requireNonNull(session, "the warehouse is not open yet");
    }
}
