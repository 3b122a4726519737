package dev.cartage.hub.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cartage.hub.order.SampleOrders.Stage.CLOSED;
import static dev.cartage.hub.order.SampleOrders.Stage.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.order.SampleOrders;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Shipments as people find them, look at them and act on them. */
class ShipmentPagesTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final long connection = visitor.connect("Pine Goods", "Bayside");
    private final Page page = visitor.window(Browser.shared());

    private long order(String number, Stage stage) {
        return visitor.order(
                connection,
                new Sample(number, "Ada Whitcombe", "MUG-RED", 2, Instant.now().minusSeconds(60), stage));
    }

    /** The warehouse reports that so much of a SKU has left. */
    private void report(String reference, String tracking, String sku, int units) {
        var parcel = new Parcel(
                "", "", "", tracking, Optional.empty(), Optional.empty(), List.of(ParcelLine.of(0, sku, units)));
        Tenant.run(visitor.account(), () -> {
            long warehouse = hub.part(Connections.class).require(connection).warehouseId();
            var shipment = new Shipment(reference, "", Optional.empty(), List.of(parcel));
            hub.part(Matcher.class).receive(warehouse, List.of(shipment), Optional.empty(), Instant.now());
        });
    }

    @Test
    void aShipmentIsFoundByItsNumberItsOrderAndItsStatus() {
        long shipped = order("#1001", CLOSED);
        report("999", "1Z5R89390357567127", "MUG-RED", 1);
        page.navigate("/shipments");
        assertThat(page.locator("tbody tr")).hasCount(2);
        for (var words : List.of(
                "1001",
                SampleOrders.tracking(shipped),
                SampleOrders.tracking(shipped).substring(0, 9))) {
            page.fill("#q", words);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("#1001");
        }
        page.fill("#q", "");
        page.selectOption("select[name=status]", "new");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Order unknown");
        assertThat(page.url()).contains("status=new");
    }

    @Test
    void oneShipmentShowsItsParcelAndWhereToFollowIt() {
        order("#1001", OPEN);
        report("999", "1Z5R89390357567127", "MUG-RED", 3);
        page.navigate("/shipments?status=new");
        page.click("tbody a");
        assertThat(page.locator("h1")).containsText("Shipment of 999");
        assertThat(page.locator("main")).containsText("UPS");
        assertThat(page.locator("main")).containsText("MUG-RED");
        assertThat(page.locator(".problem")).containsText("is not known here");
        assertThat(page.locator("h2 a")).hasAttribute("href", "https://www.ups.com/track?tracknum=1Z5R89390357567127");
    }

    @Test
    void aPersonArchivesAndDeletesAndIsToldWhyNot() {
        order("#1001", CLOSED);
        page.navigate("/shipments");
        page.click("tbody a");
        page.click("text=Reprocess");
        assertThat(page.locator(".problem")).containsText("The store knows of this shipment.");
        page.click(".order-actions summary:text('More')");
        page.click("button:has-text('Delete') >> nth=0");
        assertThat(page.locator(".problem")).containsText("was told of this shipment already");
        page.click(".order-actions summary:text('More')");
        page.click("button:has-text('Force delete')");
        assertThat(page.locator("main")).containsText("No shipments yet");
    }

    @Test
    void manyArePutAsideAtOnceAndNoOther() {
        order("#1001", CLOSED);
        for (int i = 1; i <= 3; i++) {
            report("90" + i, "TRACK" + i, "MUG-RED", 1);
        }
        page.navigate("/shipments?status=new");
        page.check("input[data-all]");
        page.selectOption("select[name=action]", "archive");
        page.click("text=Go on with the selected");
        assertThat(page.locator("h1")).containsText("Archive 3 shipments");
        page.click("button:has-text('Archive 3 shipments')");
        assertThat(page.locator("#run")).containsText("Finished. 3 done");
        page.navigate("/shipments?status=archived");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.navigate("/shipments?status=completed");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void merchantsLookAndDoNotTouch() {
        order("#1001", CLOSED);
        long merchant = Tenant.call(
                visitor.account(),
                () -> hub.part(Connections.class).require(connection).merchantId());
        var buyer = visitor.colleague(Role.MERCHANT, Set.of(merchant));
        assertThat(buyer.get("/shipments").body()).contains("#1001").doesNotContain("data-bulk");
        var stranger = visitor.colleague(Role.MERCHANT, Set.of(merchant + 1));
        assertThat(stranger.get("/shipments").body()).doesNotContain("#1001");
    }
}
