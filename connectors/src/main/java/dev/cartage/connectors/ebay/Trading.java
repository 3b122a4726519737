package dev.cartage.connectors.ebay;

import static dev.cartage.connectors.ebay.Api.EBAY;

import dev.cartage.connectors.support.Xml;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The Trading API, for listings that were not made with the Inventory API; it finds them by their SKU. */
final class Trading {
    private Trading() {}

    static String toRequest(List<Offered> levels) {
        return levels.stream()
                .map(one -> "<InventoryStatus>" + Xml.element("SKU", one.level().sku())
                        + Xml.element("Quantity", Integer.toString(one.quantity())) + "</InventoryStatus>")
                .collect(Collectors.joining(
                        "",
                        "<ReviseInventoryStatusRequest xmlns=\"urn:ebay:apis:eBLBaseComponents\">",
                        "</ReviseInventoryStatusRequest>"));
    }

    /**
     * A partial failure counts as a failure: levels are absolute, so those that were taken may be sent once more.
     *
     * @throws RemoteException if it did not work, or does not say that it did
     */
    static void check(Wire.Answer answer) {
        Refusals.check(answer, true);
        Element root = Xml.parse(answer.body(), EBAY, true);
        switch (Xml.text(root, "Ack")) {
            case "Success", "Warning" -> {}
            case "Failure", "PartialFailure" -> throw failure(root);
            default -> throw EBAY.noAnswer("eBay's answer does not say whether it worked.", true);
        }
    }

    private static RemoteException failure(Element root) {
        Element error = Xml.children(root, "Errors").stream()
                .filter(one -> Xml.text(one, "SeverityCode").equals("Error"))
                .findFirst()
                .orElse(root);
        boolean passing = Xml.text(error, "ErrorClassification").equals("SystemError");
        return Refusals.of(passing ? "10007" : Xml.text(error, "ErrorCode"), Xml.text(error, "LongMessage"), true);
    }
}
