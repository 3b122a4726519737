package dev.cartage;

import dev.cartage.hub.HubConfiguration;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** Cartage as a process. What it does is decided by the first word on its command line: see {@link Commands}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HubConfiguration.class, ReadyLine.class})
public class CartageApplication {
    public static void main(String[] arguments) {
        System.exit(Commands.line().execute(arguments));
    }

    /**
     * Starts the hub in this process; closing the answer stops it, database included.
     *
     * @param settings stand above environment variables: {@code CARTAGE_HOME}, {@code CARTAGE_PORT}, …
     */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        return new SpringApplicationBuilder(CartageApplication.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", settings)))
                .run();
    }

    /** The port on which a started hub listens. */
    public static int port(ConfigurableApplicationContext hub) {
        return hub.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
