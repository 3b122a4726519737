package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.List;

/** What a buyer agreed to. {@code shippingCents} is in hundredths of the currency. */
public record Sale(
        int number,
        Instant createdAt,
        String email,
        Address shipTo,
        Address billTo,
        String currency,
        String shippingTitle,
        long shippingCents,
        List<String> discountCodes,
        String note,
        List<String> tags,
        List<Attribute> attributes) {

    public String name() {
        return "#" + number;
    }

    public Sale withNote(String changed) {
        return new Sale(
                number,
                createdAt,
                email,
                shipTo,
                billTo,
                currency,
                shippingTitle,
                shippingCents,
                discountCodes,
                changed,
                tags,
                attributes);
    }

    public Sale withTags(List<String> changed) {
        return new Sale(
                number,
                createdAt,
                email,
                shipTo,
                billTo,
                currency,
                shippingTitle,
                shippingCents,
                discountCodes,
                note,
                List.copyOf(changed),
                attributes);
    }

    public Sale withShipTo(Address changed) {
        return new Sale(
                number,
                createdAt,
                email,
                changed,
                billTo,
                currency,
                shippingTitle,
                shippingCents,
                discountCodes,
                note,
                tags,
                attributes);
    }

    public Sale withEmail(String changed) {
        return new Sale(
                number,
                createdAt,
                changed,
                shipTo,
                billTo,
                currency,
                shippingTitle,
                shippingCents,
                discountCodes,
                note,
                tags,
                attributes);
    }
}
