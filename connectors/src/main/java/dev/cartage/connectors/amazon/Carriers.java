package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.CarrierNames;
import java.util.Map;
import java.util.Optional;

/**
 * The carrier of a parcel in Amazon's own spelling. Amazon takes the names on its list and, but for India, {@code Other}
 * with a name of its own; whatever else it may drop without a word.
 */
final class Carriers {
    private static final CarrierNames ACCEPTED = CarrierNames.load(Carriers.class, "carriers.txt");

    private Carriers() {}

    /** The name on the list. */
    static Optional<String> accepted(String written) {
        return ACCEPTED.findBeginning(written);
    }

    /** What a package says of its carrier; nothing where Amazon does not take it. */
    static Map<String, String> of(String written, Marketplace marketplace) {
        boolean other = !written.isBlank() && marketplace.takesOtherCarriers();
        return accepted(written)
                .map(code -> Map.of("carrierCode", code))
                .orElse(other ? Map.of("carrierCode", "Other", "carrierName", written.strip()) : Map.of());
    }
}
