package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.alert.SampleIssue;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program settles who is told of what, reads what is wrong, and closes issues, with JSON and with form fields. */
class AlertsByApiTest {
    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);
    private final ApiClient client = ApiClient.of(visitor);

    private SampleIssue issue() {
        long id = visitor.connect("Pine Goods", "Bayside");
        return Tenant.call(visitor.account(), () -> {
            var connection = hub.part(Connections.class).enable(id);
            return SampleIssue.write(hub.part(Tx.class), hub.part(Ids.class), connection, Instant.now());
        });
    }

    @Test
    void aChannelIsMadeChangedTriedAndRemoved() {
        var made = client.send(
                "POST",
                "/notification_channels",
                "{\"name\": \"Operations\", \"kind\": \"mail\", \"address\": \"ops@example.com\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = "/notification_channels/" + ApiClient.json(made).get("id").asLong();
        assertThat(client.form("PATCH", path, Map.of("address", "night@example.com", "every_minutes", "60"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.read(path).get("address").asString()).isEqualTo("night@example.com");
        assertThat(client.read(path).get("every_minutes").asInt()).isEqualTo(60);
        assertThat(client.read(path).get("name").asString()).isEqualTo("Operations");
        assertThat(client.send("POST", path + "/test", "").statusCode()).isEqualTo(202);
        assertThat(client.read(path).get("last_message").get("state").asString())
                .isIn("waiting", "failed");
        assertThat(client.send("PATCH", path, "{\"address\": \"nowhere\"}").statusCode())
                .isEqualTo(422);
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aWebhooksAddressIsShownToNobodyAndItsSecretOnce() {
        var made = client.form(
                "POST",
                "/notification_channels",
                Map.of("name", "Pager", "kind", "webhook", "address", "https://pager.example.com/in/very-secret"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("whsec_").doesNotContain("very-secret");
        assertThat(client.get("/notification_channels").body())
                .contains("pager.example.com")
                .doesNotContain("whsec_", "very-secret");
        assertThat(client.form("POST", "/notification_channels", Map.of("name", "X", "kind", "pigeon", "address", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPolicyIsMadeOfWhatIsSentAndTheUsual() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        client.send(
                "POST",
                "/notification_channels",
                "{\"name\": \"Operations\", \"kind\": \"mail\", \"address\": \"ops@example.com\"}");
        assertThat(client.read("/alert_policies").get(0).get("name").asString()).isEqualTo("Whatever needs a person");
        var made = client.send("POST", "/alert_policies", """
                {"name": "Night shift", "events": ["orders_in_error"], "scope": "connection/%d", "grouping": "event"}
                """.formatted(connection));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = "/alert_policies/" + ApiClient.json(made).get("id").asLong();
        assertThat(client.form("PATCH", path, Map.of("close_after_hours", "8", "scope", "account"))
                        .statusCode())
                .isEqualTo(204);
        var policy = client.read(path);
        assertThat(policy.get("scope").asString()).isEqualTo("account");
        assertThat(policy.get("events").get(0).asString()).isEqualTo("orders_in_error");
        assertThat(policy.get("channel_ids").size()).isEqualTo(1);
        assertThat(policy.get("close_after_hours").asInt()).isEqualTo(8);
        assertThat(client.send("PATCH", path, "{\"scope\": \"connection/1\"}").statusCode())
                .isEqualTo(404);
        assertThat(client.send("PATCH", path, "{\"events\": [\"lunch\"]}").statusCode())
                .isEqualTo(400);
        assertThat(client.send("PATCH", path, "{\"events\": []}").statusCode()).isEqualTo(422);
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    @Test
    void alertsAndIssuesAreFilteredAndAnIssueIsClosedByHand() {
        var sample = issue();
        var alerts = client.read("/alerts?state=open&event=credentials_rejected&opened_at_min=two+hours+ago");
        assertThat(alerts.get("alerts").get(0).get("id").asLong()).isEqualTo(sample.alert());
        assertThat(alerts.get("alerts").get(0).get("sentence").asString()).isEqualTo(SampleIssue.SENTENCE);
        assertThat(client.read("/alerts?state=closed").get("alerts").size()).isZero();
        assertThat(client.get("/alerts?state=unwell").statusCode()).isEqualTo(400);
        assertThat(client.read("/alerts/" + sample.alert()).get("closed_at").isNull())
                .isTrue();

        var path = "/issues/" + sample.issue();
        assertThat(client.read("/issues?state=open").get("issues").size()).isEqualTo(1);
        assertThat(client.read(path).get("alerts").get(0).get("target").asString())
                .startsWith("store/");
        var closed = ApiClient.json(client.send("POST", path + "/close", ""));
        assertThat(closed.get("closing").asString()).isEqualTo("hand");
        assertThat(closed.get("closed_by").asString()).isEqualTo("API: test");
        assertThat(client.read("/issues?state=open").get("issues").size()).isZero();

        var other = ApiClient.of(Visitor.of(hub));
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.send("POST", path + "/close", "").statusCode()).isEqualTo(404);
        assertThat(other.read("/alerts").get("alerts").size()).isZero();
    }
}
