package dev.cartage.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Policies;
import dev.cartage.hub.alert.SampleIssue;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Drafts;
import dev.cartage.hub.order.SampleOrders.Sample;
import dev.cartage.hub.order.SampleOrders.Stage;
import dev.cartage.hub.shipment.read.ShipmentDetails;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.hub.webhook.WebhookEvent;
import dev.cartage.hub.webhook.Webhooks;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Law 13 for every route there is, taken from the hub itself, so that a new one cannot be forgotten: with another account's
 * identifiers a page or endpoint finds nothing, changes nothing, and answers 404 just as for identifiers that nobody has;
 * neither is worth a stack trace in the log.
 */
class EveryRouteTest {
    private static final String NOBODYS = "900000001";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final WebHub hub = WebHub.shared();
    private final Visitor acme = Visitor.of(hub);
    private final Visitor zenith = Visitor.of(hub);
    private final long connection = acme.connect("Pine Goods", "Bayside");
    private final long order =
            acme.order(connection, new Sample("#1001", "Ada Whitcombe", "MUG-RED", 2, Instant.now(), Stage.CLOSED));

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private final HttpResponse<String> form = zenith.get("/you");

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(logged);
    }

    private record Route(RequestMethod method, String pattern) {}

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        hub.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(new Route(method, pattern)))));
        return routes;
    }

    /** Routes whose braces hold no account's identifiers: files for browsers, one-time links, hook addresses, merchants' links. */
    private static boolean isPublic(Route route) {
        return route.pattern().matches("/(assets|welcome|hooks|hand-over)/.*");
    }

    @Test
    void withAnotherAccountsIdentifiersNothingIsFound() {
        var own = Tenant.call(acme.account(), () -> hub.part(Connections.class).enable(connection));
        long draft = Tenant.call(acme.account(), () -> hub.part(Drafts.class).begin("Pine Outlet"));
        long channel = Tenant.call(
                acme.account(),
                () -> hub.part(Channels.class)
                        .add("Pine channel", Channel.Kind.MAIL, "ops@example.com", 0)
                        .id());
        long policy = Tenant.call(
                acme.account(), () -> hub.part(Policies.class).all().getFirst().id());
        long webhook = Tenant.call(
                acme.account(),
                () -> hub.part(Webhooks.class)
                        .add("https://pine.example.com/in", Set.of(WebhookEvent.ORDER_CLOSED))
                        .webhook()
                        .id());
        var issue = Tenant.call(
                acme.account(), () -> SampleIssue.write(hub.part(Tx.class), hub.part(Ids.class), own, Instant.now()));
        var ids = Map.ofEntries(
                Map.entry("alerts", issue.alert()),
                Map.entry("issues", issue.issue()),
                Map.entry("notification_channels", channel),
                Map.entry("alert_policies", policy),
                Map.entry("webhooks", webhook),
                Map.entry("channels", channel),
                Map.entry("policies", policy),
                Map.entry("connections", connection),
                Map.entry("flows", connection),
                Map.entry("orders", order),
                Map.entry("stores", own.storeId()),
                Map.entry("stores|warehouses", own.storeId()),
                Map.entry("warehouses", own.warehouseId()),
                Map.entry("merchants", own.merchantId()),
                Map.entry("customers", own.merchantId()),
                Map.entry("shipments", shipment()),
                Map.entry("new", draft));
        var token =
                Tenant.call(zenith.account(), () -> hub.part(ApiTokens.class).create("test"));
        List<String> found = new ArrayList<>();
        int tried = 0;
        for (var route : routes()) {
            if (isPublic(route)) {
                continue;
            }
            var path = filled(route.pattern(), ids);
            if (!path.matches(".*\\d.*")) {
                continue;
            }
            var answer = ask(route.method(), path, token);
            tried++;
            int nobodys =
                    ask(route.method(), path.replaceAll("\\d+", NOBODYS), token).statusCode();
            if (answer.statusCode() != 404
                    || nobodys != 404
                    || answer.body().contains("Pine")
                    || answer.body().contains("#1001")) {
                found.add(route.method() + " " + path + " -> " + answer.statusCode() + ", not " + nobodys);
            }
        }
        assertThat(found).isEmpty();
        assertThat(logged.list).noneMatch(event -> event.getThrowableProxy() != null);
        assertThat(tried).isGreaterThan(30);
        assertThat(Tenant.call(acme.account(), () -> hub.part(Connections.class).require(connection)))
                .isEqualTo(own);
    }

    @Test
    void whatIsNoIdentifierAtAllIsNotFoundEither() {
        for (var path : List.of(
                "/orders/none",
                "/rules/none",
                "/orders/99999999999999999999",
                "/rules/99999999999999999999",
                "/connections/99999999999999999999",
                "/stores/99999999999999999999",
                "/alerts/issues/99999999999999999999")) {
            assertThat(acme.get(path).statusCode()).as(path).isEqualTo(404);
        }
        var token = Tenant.call(acme.account(), () -> hub.part(ApiTokens.class).create("test"));
        for (var path : List.of("/api/orders/none", "/api/rules/99999999999999999999", "/api/nothing")) {
            assertThat(ask(RequestMethod.GET, path, token).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(logged.list).noneMatch(event -> event.getThrowableProxy() != null);
    }

    private long shipment() {
        return Tenant.call(
                acme.account(),
                () -> hub.part(ShipmentDetails.class).ofOrder(order).getFirst());
    }

    /** Each part in braces gets the identifier that its path speaks of. */
    private String filled(String pattern, Map<String, Long> ids) {
        var path = new StringBuilder();
        var before = "";
        for (var part : pattern.substring(1).split("/")) {
            path.append('/');
            if (part.startsWith("{side:")) {
                part = "stores";
            } else if (part.startsWith("{")) {
                part = fixed(part, ids.getOrDefault(before, order));
            }
            path.append(part);
            before = part;
        }
        return path.toString();
    }

    private static String fixed(String part, long id) {
        if (part.contains("kind")) {
            return "orders";
        }
        if (part.equals("{step}")) {
            return "store";
        }
        return part.contains("|") ? part.replaceAll("\\{\\w+:(\\w+).*}", "$1") : Long.toString(id);
    }

    private HttpResponse<String> ask(RequestMethod method, String path, String token) {
        var query = path.endsWith("/difference") ? "?from=1&to=1" : "";
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path + query))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + token);
        } else {
            request.header("Cookie", zenith.cookie() + "; " + csrfCookie()).header("X-XSRF-TOKEN", csrfToken());
        }
        return Visitor.send(
                request.method(
                        method.name(),
                        method == RequestMethod.GET
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        "name=x&seen=1&role=STAFF&abandonAfter=45&code=1&version=1"
                                                + "&from=1&to=1&text=x&days=1&priority=1&every=5&minutes=5&rows=[]&clientId=1&action=archive")));
    }

    private String csrfCookie() {
        var cookie = form.headers().firstValue("set-cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** As a form of theirs carries it, so that nothing but the identifiers can be the reason to refuse. */
    private String csrfToken() {
        var name = "name=\"_csrf\" value=\"";
        int start = form.body().indexOf(name) + name.length();
        return form.body().substring(start, form.body().indexOf('"', start));
    }
}
