package dev.cartage.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.shipment.read.ShipmentDetails;
import dev.cartage.hub.storage.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law 13 at the edge: another account's things look as if they did not exist. */
class TenancyOfPagesTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor acme = Visitor.of(hub);
    private final Visitor zenith = Visitor.of(hub);
    private final long connection = acme.connect("Pine Goods", "Bayside");
    private final long order =
            acme.order(connection, new Sample("#1001", "Ada Whitcombe", "MUG-RED", 2, Instant.now(), Stage.CLOSED));

    @Test
    void anotherAccountsIdsAreNotFoundOnPages() {
        long shipment = Tenant.call(
                acme.account(),
                () -> hub.part(ShipmentDetails.class).ofOrder(order).getFirst());
        for (var path : List.of(
                "/orders/" + order,
                "/orders/" + order + "/source",
                "/orders/" + order + "/slip.pdf",
                "/orders/" + order + "/duplicate",
                "/shipments/" + shipment,
                "/connections/" + connection,
                "/connections/" + connection + "/policies")) {
            assertThat(acme.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(zenith.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(zenith.get("/orders?q=whitcombe").body()).doesNotContain("#1001");
        assertThat(zenith.get("/find?q=whitcombe").body()).doesNotContain("#1001");
        assertThat(zenith.get("/shipments?q=1001").body()).doesNotContain("#1001");
        assertThat(acme.get("/shipments?q=1001").body()).contains("#1001");
        assertThat(zenith.get("/orders.csv").body()).doesNotContain("#1001");
        assertThat(acme.get("/orders.csv").body()).contains("#1001");
    }

    @Test
    void theApiAsksForATokenAndShowsItsAccountOnly() {
        assertThat(api("/api/orders", "").statusCode()).isEqualTo(401);
        assertThat(api("/api/orders", "cartage_wrong").headers().firstValue("content-type"))
                .contains("application/problem+json;charset=ISO-8859-1");
        var own = token(acme);
        assertThat(api("/api/orders", own).body()).contains("\"external_display_id\":\"#1001\"");
        assertThat(api("/api/orders/" + order, own).body())
                .contains("\"shipping_address\":{\"name\":\"Ada Whitcombe\"")
                .contains("\"tracking_number\"");
        assertThat(api("/api/connections", own).body()).contains("Pine Goods → Bayside");
        assertThat(api("/api/doctor", own).body()).contains("Every step of its test works.");

        var others = token(zenith);
        assertThat(api("/api/orders", others).body()).isEqualTo("{\"orders\":[],\"cursor\":\"\"}");
        var missing = api("/api/orders/" + order, others);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(api("/api/orders?state=nonsense", own).statusCode()).isEqualTo(400);
    }

    private String token(Visitor visitor) {
        return Tenant.call(visitor.account(), () -> hub.part(ApiTokens.class).create("test"));
    }

    private HttpResponse<String> api(String path, String token) {
        return Visitor.send(
                HttpRequest.newBuilder(URI.create(hub.address() + path)).header("Authorization", "Bearer " + token));
    }
}
