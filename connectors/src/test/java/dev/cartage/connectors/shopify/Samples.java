package dev.cartage.connectors.shopify;

import dev.cartage.spi.SettingsForm;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Settings for tests. */
final class Samples {
    private Samples() {}

    static ShopifySettings settings(String shop, String token, String secret, String location) {
        return (ShopifySettings) SettingsForm.of(ShopifySettings.class)
                .read(Map.of("shop", shop, "accessToken", token, "appSecret", secret, "location", location));
    }

    /** The same with one setting changed. */
    static ShopifySettings with(Record settings, String name, Object value) {
        RecordComponent[] components = ShopifySettings.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(name);
                values[i] = changed ? value : components[i].getAccessor().invoke(settings);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return ShopifySettings.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Record at(Record settings, String location) {
        return with(settings, "location", location);
    }

    static Record after(Record settings, Instant moment) {
        return with(settings, "acceptOrdersAfter", Optional.of(moment));
    }

    static Record tagging(Record settings, String tag) {
        return with(settings, "acknowledgementTag", tag);
    }
}
