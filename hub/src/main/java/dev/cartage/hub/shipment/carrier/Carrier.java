package dev.cartage.hub.shipment.carrier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Somebody who carries parcels.
 *
 * @param code ours, for example {@code dhl_express}
 * @param page the address that follows a parcel, with {@code %s} for its number
 * @param spellings as platforms want the name, by the family of the platform: {@code shopify}, {@code amazon}, …
 */
public record Carrier(String code, String title, String page, Map<String, String> spellings) {
    public Carrier {
        spellings = Map.copyOf(spellings);
    }

    /** The page on which buyers follow this parcel. */
    public String follow(String trackingNumber) {
        return page.replace("%s", URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8));
    }

    /** Whether the platform knows the carrier by a name of its own, and then makes its own links. */
    boolean isKnownAt(String platform) {
        return !spellings.getOrDefault(platform.split("_", 2)[0], "Other").equals("Other");
    }

    /** @param platform as stores name it: {@code amazon_uk} is of the family {@code amazon} */
    String spelledFor(String platform) {
        String family = platform.split("_", 2)[0];
        return spellings.getOrDefault(family, title);
    }
}
