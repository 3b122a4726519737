package dev.cartage.connectors.amazon;

import dev.cartage.connectors.support.CarrierNames;
import dev.cartage.connectors.support.Outcomes;
import dev.cartage.spi.Outcome;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

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

    /** Writes the carrier into a package; what is wrong with it is answered instead. */
    static Optional<Outcome> write(String written, Marketplace marketplace, ObjectNode parcel) {
        Optional<String> code = accepted(written);
        if (code.isEmpty() && (written.isBlank() || !marketplace.takesOtherCarriers())) {
            return Optional.of(Outcomes.refused(
                    "carrier-not-accepted",
                    marketplace.title() + " does not take “" + written + "” as a carrier.",
                    "Set one of the names in docs/connectors/amazon.md with a shipment notification rule, then reprocess"
                            + " the order."));
        }
        parcel.put("carrierCode", code.orElse("Other"));
        if (code.isEmpty()) {
            parcel.put("carrierName", written.strip());
        }
        return Optional.empty();
    }
}
