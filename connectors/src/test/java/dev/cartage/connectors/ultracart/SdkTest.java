package dev.cartage.connectors.ultracart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ultracart.admin.v2.FulfillmentApi;
import com.ultracart.admin.v2.models.FulfillmentInventory;
import com.ultracart.admin.v2.models.FulfillmentShipment;
import com.ultracart.admin.v2.models.Order;
import com.ultracart.admin.v2.util.ApiException;
import dev.cartage.contract.StoreFixture;
import dev.cartage.sandbox.ultracart.Account;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UltraCart's own client finds its way about the sandbox: what it understands there, the connector may rely on. */
class SdkTest {
    private final SandboxAccount store = SandboxAccount.open();
    private final FulfillmentApi api = new FulfillmentApi(Account.API_KEY);

    SdkTest() {
        api.setCustomBaseUrl(store.address().toString());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsTheQueueAndAcknowledges() throws ApiException {
        String id = store.place(StoreFixture.Wish.of("ITEM-03", 2).noting("Ring twice"));

        Order order =
                api.getDistributionCenterOrders(Account.CENTER).getOrders().getFirst();
        assertThat(order.getOrderId()).isEqualTo(id);
        assertThat(order.getMerchantId()).isEqualTo(Account.MERCHANT);
        assertThat(order.getCurrentStage()).isEqualTo(Order.CurrentStageEnum.SHIPPING_DEPARTMENT);
        assertThat(order.getCheckout().getComments()).isEqualTo("Ring twice");
        assertThat(order.getShipping().getCountryCode()).isEqualTo("US");
        assertThat(order.getItems().getFirst().getMerchantItemId()).isEqualTo("ITEM-03");
        assertThat(order.getSummary().getTotal().getLocalized()).isEqualByComparingTo("31.95");

        api.acknowledgeOrders(Account.CENTER, List.of(id));
        assertThat(api.getDistributionCenterOrders(Account.CENTER).getOrders()).isEmpty();
    }

    @Test
    void shipsAndCounts() throws ApiException {
        String id = store.place(StoreFixture.Wish.of("ITEM-03", 2));
        FulfillmentShipment shipment = new FulfillmentShipment();
        shipment.setOrderId(id);
        shipment.setTrackingNumbers(List.of("1Z-1", "1Z-2"));
        api.shipOrders(Account.CENTER, List.of(shipment));
        FulfillmentInventory level = new FulfillmentInventory();
        level.setItemId("ITEM-04");
        level.setQuantity(BigDecimal.valueOf(9));
        api.updateInventory(Account.CENTER, List.of(level));

        assertThat(store.account().order(id).orElseThrow().trackingNumbers()).containsExactly("1Z-1", "1Z-2");
        assertThat(store.stock("ITEM-04")).isEqualTo(9);
    }

    @Test
    void isToldWhatIsWrong() {
        assertThatThrownBy(() -> api.getDistributionCenterOrders("NOWHERE"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(400));
        FulfillmentApi stranger = new FulfillmentApi("wrong");
        stranger.setCustomBaseUrl(store.address().toString());
        assertThatThrownBy(stranger::getDistributionCenters)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(401));
    }
}
