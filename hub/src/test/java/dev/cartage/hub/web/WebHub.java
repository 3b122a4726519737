package dev.cartage.hub.web;

import dev.cartage.hub.HubConfiguration;
import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.Connectors;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.hub.storage.TestHomes;
import dev.cartage.hub.web.enter.FirstStart;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import dev.cartage.spi.Role;
import dev.cartage.spi.SelfTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole hub with its pages, on an empty database of its own; stores and warehouses are of paper. */
public record WebHub(ConfigurableApplicationContext context) implements AutoCloseable {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(HubConfiguration.class)
    static class Application {
        @Bean
        @Primary
        Connectors paperConnectors() {
            SelfTest works = () -> List.of(new SelfTest.Step("Log in", Optional.empty()));
            LocationSource halls = () -> List.of(new Location("61", "East Hall"), new Location("62", "West Hall"));
            return new Connectors(List.of(
                    new PaperConnector("paper_store", dev.cartage.spi.Connector.Kind.STORE, _ ->
                            new Role[] {works, new PaperOrders()}),
                    new PaperConnector(PaperConnector.LOCATED, dev.cartage.spi.Connector.Kind.STORE, _ ->
                            new Role[] {works, new PaperOrders(), halls}),
                    new PaperConnector(
                            "paper_warehouse", dev.cartage.spi.Connector.Kind.WAREHOUSE, _ -> new Role[] {works})));
        }
    }

    private static final class Shared {
        static final WebHub HUB = start();
    }

    /** One for all tests of a run; each brings a {@link Visitor} of its own. */
    public static WebHub shared() {
        return Shared.HUB;
    }

    public static WebHub start() {
        var database = TestDatabase.freshAddress();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "CARTAGE_DATABASE_URL", database.url(),
                "CARTAGE_DATABASE_USER", database.user(),
                "CARTAGE_DATABASE_PASSWORD", database.password(),
                "CARTAGE_NETWORKS", "127.0.0.0/8",
                "CARTAGE_HOME", TestHomes.folder("web-home").toAbsolutePath().toString(),
                "server.port", "0",
                "server.address", "127.0.0.1",
                "server.compression.enabled", "true",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off"));
        settings.put("CARTAGE_OIDC_ISSUER", TestProvider.SHARED.issuer());
        settings.put("CARTAGE_OIDC_CLIENT_SECRET", "test-secret");
        settings.put("CARTAGE_OIDC_NAME", "Test ID");
        return new WebHub(new SpringApplicationBuilder(Application.class)
                .properties(settings)
                .run());
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The first account. */
    public long account() {
        return part(Accounts.class).all().getFirst();
    }

    /** Path of a link for the first sign-in. */
    public String link() {
        return part(FirstStart.class).prepare().orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
