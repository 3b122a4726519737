package dev.cartage.connectors.ultracart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture;
import dev.cartage.contract.StoreSession;
import dev.cartage.sandbox.ultracart.Account;
import dev.cartage.sandbox.ultracart.Call;
import dev.cartage.spi.HookReceiver;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.StockSink;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes to UltraCart, and whatever the sandbox answers in its place, is of the published models. */
class PublishedModelsTest {
    private static final String CENTER = "fulfillment/distribution_centers/" + Account.CENTER + "/";

    private final PublishedModels models = PublishedModels.load();

    PublishedModelsTest() throws IOException {}

    @Test
    void everyRequestIsValid() {
        List<Call> calls = callsOf(session -> {
            String id = session.store().place(StoreFixture.Wish.of("ITEM-01", 2));
            OrderSource source = session.role(OrderSource.class);
            Page page = source.read("", true, 100);
            source.read(page.next(), false, 100);
            Notice notice = new Notice("ref", "key", id, id, List.of(), "UPS", "Ground", "1Z-1", "", Optional.empty());
            session.role(ShipmentSink.class).tell(List.of(notice));
            session.role(StockSink.class).set(List.of(new StockSink.Level("ITEM-01", 5, "key")));
            session.role(HookReceiver.class).subscribe(URI.create("https://cartage.example.com/hooks/abc"));
        });

        assertThat(calls).extracting(Call::path).contains("order/orders/batch", "webhook/webhooks");
        assertThat(calls)
                .allSatisfy(call -> assertThat(faults(call)).as(call.path()).isEmpty());
    }

    private static List<Call> callsOf(Consumer<StoreSession> work) {
        try (SandboxAccount store = SandboxAccount.open();
                StoreSession session = new StoreSession(store)) {
            work.accept(session);
            return store.server().calls();
        }
    }

    private List<String> faults(Call call) {
        String what = call.method() + " " + call.path().replaceAll("DEMO-\\d+", "{id}");
        return switch (what) {
            case "POST " + CENTER + "shipments" -> each("FulfillmentShipment", call);
            case "POST " + CENTER + "inventory" -> each("FulfillmentInventory", call);
            case "POST order/orders/batch" -> models.faults("OrderQueryBatch", body(call));
            case "PUT order/orders/{id}" -> models.faults("Order", body(call));
            case "POST webhook/webhooks" -> models.faults("Webhook", body(call));
            case "PUT " + CENTER + "acknowledgements" ->
                body(call).valueStream().allMatch(JsonNode::isString) ? List.of() : List.of("not all are texts");
            case "GET " + CENTER + "orders", "GET webhook/webhooks" -> List.of();
            default -> List.of("is in no published contract");
        };
    }

    private List<String> each(String model, Call call) {
        return body(call)
                .valueStream()
                .flatMap(one -> models.faults(model, one).stream())
                .toList();
    }

    private static JsonNode body(Call call) {
        return JsonMapper.shared().readTree(call.body());
    }

    @Test
    void theSandboxesOrdersAreValid() {
        try (SandboxAccount store = SandboxAccount.open();
                StoreSession session = new StoreSession(store)) {
            String id = store.place(StoreFixture.Wish.of("ITEM-01", 2).noting("Thank you"));
            store.touch(id);
            byte[] content = session.readOne(id).content();

            assertThat(models.faults("Order", JsonMapper.shared().readTree(content)))
                    .isEmpty();
        }
    }
}
