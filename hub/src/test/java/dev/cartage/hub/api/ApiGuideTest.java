package dev.cartage.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.web.Visitor;
import dev.cartage.hub.web.WebHub;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API and the API are the same. */
class ApiGuideTest {
    private final WebHub hub = WebHub.shared();

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        var served = new TreeSet<String>();
        hub.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        served.removeIf(route -> !route.contains(" /api/"));
        var described = new TreeSet<String>();
        var document = ApiClient.json(open("/openapi.json"));
        document.get("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " /api" + path)));
        assertThat(described).isEqualTo(served);
        assertThat(document.get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void thePageReadsWithoutSignIn() {
        assertThat(open("/docs").body()).contains("/connections/{id}/enable", "Idempotency-Key");
    }

    private java.net.http.HttpResponse<String> open(String path) {
        return Visitor.send(HttpRequest.newBuilder(URI.create(hub.address() + path)));
    }
}
