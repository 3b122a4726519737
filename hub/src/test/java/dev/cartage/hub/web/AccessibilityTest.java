package dev.cartage.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cartage.hub.account.People;
import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.SampleIssue;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.connection.HandOvers;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.rule.Rules;
import dev.cartage.hub.rule.Saving;
import dev.cartage.hub.rule.Scope;
import dev.cartage.hub.rule.Tables;
import dev.cartage.hub.shipment.read.ShipmentDetails;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.hub.webhook.WebhookEvent;
import dev.cartage.hub.webhook.Webhooks;
import dev.cartage.rules.hook.Hook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds no serious or critical fault on any page, light or dark. */
class AccessibilityTest {
    private static final String LOOK = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html).join(' | '))
            """;

    private final WebHub hub = WebHub.shared();
    private final Visitor visitor = Visitor.of(hub);

    private List<String> pages() {
        long connection = visitor.connect("Pine Goods", "Bayside");
        long order = visitor.order(
                connection, new Sample("#1001", "Ada Whitcombe", "MUG-RED", 2, Instant.now(), Stage.CLOSED));
        long failed =
                visitor.order(connection, new Sample("#1002", "Jun Castellano", "TEE", 1, Instant.now(), Stage.ERROR));
        var own =
                Tenant.call(visitor.account(), () -> hub.part(Connections.class).enable(connection));
        Tenant.run(
                visitor.account(),
                () -> SampleIssue.write(hub.part(Tx.class), hub.part(Ids.class), own, Instant.now()));
        long channel = Tenant.call(
                visitor.account(),
                () -> hub.part(Channels.class)
                        .add("Operations", Channel.Kind.MAIL, "ops@example.com", 0)
                        .id());
        long webhook = Tenant.call(
                visitor.account(),
                () -> hub.part(Webhooks.class)
                        .add("https://example.com/in", Set.of(WebhookEvent.ORDER_CLOSED))
                        .webhook()
                        .id());
        long draft = Tenant.call(visitor.account(), () -> hub.part(Drafts.class).begin("Pine Outlet"));
        var at = "/connections/" + connection;
        return List.of(
                "/",
                "/orders",
                "/orders/" + order,
                "/orders/" + failed,
                "/orders/" + failed + "/duplicate",
                "/orders/new",
                "/errors",
                "/shipments",
                "/shipments/" + shipment(order),
                "/connections",
                at,
                at + "/orders",
                at + "/settings",
                at + "/policies",
                at + "/dry-run",
                at + "/log",
                "/connections/new",
                "/connections/new/" + draft + "/merchant",
                "/connections/new/" + draft + "/warehouse",
                "/connections/new/" + draft + "/store",
                "/stores",
                "/stores/" + own.storeId(),
                "/warehouses",
                "/stores/" + own.storeId() + "/slip",
                "/warehouses/" + own.warehouseId(),
                "/warehouses/" + own.warehouseId() + "/slip",
                "/merchants",
                "/merchants/" + own.merchantId(),
                "/rules",
                "/rules/" + rule(),
                "/rules/new?template=shipping#code",
                "/tables",
                "/tables/" + table(),
                "/alerts",
                "/alerts/issues",
                "/alerts/channels",
                "/alerts/channels/" + channel,
                "/alerts/policies",
                "/alerts/policies/new",
                "/settings",
                "/settings/people",
                "/settings/people/" + person(),
                "/settings/mail",
                "/settings/tokens",
                "/settings/webhooks",
                "/settings/webhooks/" + webhook,
                "/settings/applications",
                "/hand-over/done",
                "/hand-over/" + link(own.storeId()),
                "/settings/audit",
                "/you",
                "/you/security",
                "/docs");
    }

    private long rule() {
        return Tenant.call(visitor.account(), () -> {
            var saving = hub.part(Rules.class)
                    .create(Hook.ORDER_IMPORT, "rule \"R\" print 1 end", List.of(Scope.ACCOUNT), "Sam Rivera");
            return ((Saving.Saved) saving).rule().id();
        });
    }

    private long table() {
        return Tenant.call(
                visitor.account(),
                () -> hub.part(Tables.class)
                        .create("SCAC", Scope.ACCOUNT, List.of("scac"))
                        .id());
    }

    private long person() {
        return Tenant.call(
                visitor.account(), () -> hub.part(People.class).all().getFirst().id());
    }

    private long shipment(long order) {
        return Tenant.call(
                visitor.account(),
                () -> hub.part(ShipmentDetails.class).ofOrder(order).getFirst());
    }

    private String link(long store) {
        return Tenant.call(
                visitor.account(), () -> hub.part(HandOvers.class).make(store, Duration.ofDays(1), "Sam Rivera"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasASeriousFault(ColorScheme scheme) throws IOException {
        var page = visitor.window(Browser.shared(), new NewContextOptions().setColorScheme(scheme));
        List<String> faults = new ArrayList<>();
        for (var path : pages()) {
            page.navigate(path);
            faults.addAll(look(page).stream().map(fault -> path + " " + fault).toList());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noPageIsWiderThanAPhone() {
        var phone = new NewContextOptions().setViewportSize(390, 760);
        var page = visitor.window(Browser.shared(), phone);
        assertThat(pages()).allSatisfy(path -> {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        });
    }

    @SuppressWarnings("unchecked")
    private static List<String> look(Page page) throws IOException {
        try (var script = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) page.evaluate(LOOK);
    }
}
