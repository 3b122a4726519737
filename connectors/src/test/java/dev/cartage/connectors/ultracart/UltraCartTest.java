package dev.cartage.connectors.ultracart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.contract.StoreFixture;
import dev.cartage.contract.StoreSession;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.sandbox.ultracart.Account;
import dev.cartage.sandbox.ultracart.Wish;
import dev.cartage.sandbox.ultracart.Wish.Line;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.HookReceiver.Forged;
import dev.cartage.spi.HookReceiver.OrderChanged;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is true of UltraCart alone. */
class UltraCartTest {
    private final SandboxAccount store = SandboxAccount.open();
    private final StoreSession session = new StoreSession(store);

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    private OrderSource source() {
        return session.role(OrderSource.class);
    }

    private Order read(String id) {
        return ((Wanted) source().map(source().byId(List.of(id)).getFirst())).order();
    }

    @Test
    void ordersAreAcknowledgedOnlyByTheReadAfterTheirPageWasKept() {
        store.place(StoreFixture.Wish.of("ITEM-01", 1));
        Page first = source().read("", true, 100);

        assertThat(source().read("", true, 100).orders()).as("not yet kept").hasSize(1);
        assertThat(source().read(first.next(), false, 100).orders()).isEmpty();
        assertThat(source().read("", true, 100).orders()).as("acknowledged").isEmpty();
    }

    @Test
    void onlyTheCentersOwnItemsAreLeft() {
        Wish wish = new Wish(
                List.of(new Line("ITEM-01", 2, Account.CENTER), new Line("ITEM-02", 1, "WEST")), "", Optional.empty());
        String id = store.account().place(wish).id();

        assertThat(read(id).lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("ITEM-01");
            assertThat(line.get(LineFields.OPTIONS)).isEqualTo("Color: Blue");
            assertThat(line.get(LineFields.WEIGHT))
                    .hasValueSatisfying(grams -> assertThat(grams).isEqualByComparingTo("226.796185"));
        });
    }

    @Test
    void theBuyersWordsAndAmountsArrive() {
        Order order = read(store.place(StoreFixture.Wish.of("ITEM-01", 2).noting("Happy birthday")));

        assertThat(order.get(OrderFields.NOTES)).isEqualTo("Happy birthday");
        assertThat(order.get(OrderFields.SHIPPING_NOTES)).isEqualTo("Leave at the back door");
        assertThat(order.get(OrderFields.SHIPPING_METHOD)).isEqualTo("USPS: Priority Mail");
        assertThat(order.shippingAddress().name()).isEqualTo("Pat Example");
        assertThat(order.get(OrderFields.TOTAL))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("31.95"));
        assertThat(order.custom()).containsEntry("custom_field1", "spring");
    }

    @Test
    void aKeyOfAnotherMerchantIsNoticed() {
        store.place(StoreFixture.Wish.of("ITEM-01", 1));
        OrderSource other = session.rolesWith(settings -> {
                    UltraCartSettings own = (UltraCartSettings) settings;
                    return new UltraCartSettings(
                            "OTHER",
                            own.apiKey(),
                            own.distributionCenterCode(),
                            Optional.<Instant>empty(),
                            true,
                            own.server());
                })
                .require(OrderSource.class);

        assertThatThrownBy(() -> other.read("", true, 100))
                .isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("DEMO");
    }

    private static Notice notice(Order order, String tracking) {
        List<NoticeLine> lines = order.lines().stream()
                .map(line -> new NoticeLine(line, line.quantity()))
                .toList();
        return new Notice(
                "ref",
                "key",
                order.externalId(),
                order.number(),
                lines,
                "UPS",
                "Ground",
                tracking,
                "",
                Optional.empty());
    }

    @Test
    void twoParcelsOfOneOrderKeepBothNumbersAndTheCarrierIsNotedOnceEach() {
        String id = store.place(StoreFixture.Wish.of("ITEM-01", 2));
        ShipmentSink sink = session.role(ShipmentSink.class);
        Order order = read(id);

        assertThat(sink.tell(List.of(notice(order, "1Z-A")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(sink.tell(List.of(notice(order, "1Z-B")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(sink.tell(List.of(notice(order, "1Z-B")))).allMatch(Outcome.Sent.class::isInstance);
        assertThat(store.account().order(id).orElseThrow().trackingNumbers()).containsExactly("1Z-A", "1Z-B");
        assertThat(store.account().order(id).orElseThrow().notes())
                .containsExactly(
                        "Shipped by UPS Ground, tracking number 1Z-A", "Shipped by UPS Ground, tracking number 1Z-B");
    }

    @Test
    void aWebhookIsMadeOnceAndItsMessagesAreKnownByTheirPassword() {
        HookReceiver hooks = session.role(HookReceiver.class);
        URI address = URI.create("https://cartage.example.com/hooks/abc");
        hooks.subscribe(address);
        hooks.subscribe(address);

        assertThat(store.account().webhooks()).singleElement().satisfies(webhook -> {
            String both = webhook.get("basic_username") + ":" + webhook.get("basic_password");
            String header = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            byte[] body =
                    "{\"events\":[{\"order_update\":{\"order_id\":\"DEMO-1\"}}]}".getBytes(StandardCharsets.UTF_8);
            assertThat(hooks.hear(Map.of("authorization", header), body)).isEqualTo(new OrderChanged("DEMO-1", ""));
            assertThat(hooks.hear(Map.of("authorization", "Basic x"), body)).isEqualTo(new Forged());
            assertThat(hooks.hear(Map.of(), body)).isEqualTo(new Forged());
        });
    }
}
