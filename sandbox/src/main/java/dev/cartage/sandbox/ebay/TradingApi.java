package dev.cartage.sandbox.ebay;

import dev.cartage.sandbox.web.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** ReviseInventoryStatus. Where one listing is wrong, none is changed: eBay does not say it, so the worst is played. */
final class TradingApi {
    private static final int MOST = 4;

    private final Account account;

    TradingApi(Account account) {
        this.account = account;
    }

    Answer revise(Said said, boolean allowed) {
        if (!allowed) {
            return failure("21917053", "IAF token supplied is expired.");
        }
        if (!said.header("x-ebay-api-siteid").matches("\\d+")
                || !said.header("x-ebay-api-compatibility-level").matches("\\d+")) {
            return failure("10012", "A header is missing.");
        }
        NodeList wanted = parse(said.body()).getElementsByTagName("InventoryStatus");
        if (wanted.getLength() < 1 || wanted.getLength() > MOST) {
            return failure("37", "Input data is invalid.");
        }
        List<Listing> changed = new ArrayList<>();
        for (int place = 0; place < wanted.getLength(); place++) {
            Element one = (Element) wanted.item(place);
            Optional<Listing> listing = account.listing(text(one, "SKU"));
            if (listing.isEmpty()) {
                return failure(
                        "21916799",
                        "SKU does not exist: "
                                + text(one, "SKU").replace("&", "&amp;").replace("<", "&lt;"));
            }
            if (listing.get().isOffer()) {
                return failure("21919474", "Inventory-based listing management is not supported by this tool.");
            }
            changed.add(listing.get()
                    .selling(Integer.parseInt(text(one, "Quantity")))
                    .revised());
        }
        changed.forEach(account::list);
        return answer("<Ack>Success</Ack>");
    }

    private static Element parse(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Answer failure(String code, String words) {
        return answer("<Ack>Failure</Ack><Errors><ShortMessage>" + words + "</ShortMessage><LongMessage>" + words
                + "</LongMessage><ErrorCode>" + code + "</ErrorCode><SeverityCode>Error</SeverityCode>"
                + "<ErrorClassification>RequestError</ErrorClassification></Errors>");
    }

    private static Answer answer(String content) {
        return Answer.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<ReviseInventoryStatusResponse xmlns=\"urn:ebay:apis:eBLBaseComponents\">" + content
                + "</ReviseInventoryStatusResponse>");
    }
}
