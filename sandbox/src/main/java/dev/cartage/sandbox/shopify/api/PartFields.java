package dev.cartage.sandbox.shopify.api;

import static dev.cartage.sandbox.shopify.api.Parts.orNull;

import dev.cartage.sandbox.shopify.api.Parts.Buyer;
import dev.cartage.sandbox.shopify.api.Parts.Counted;
import dev.cartage.sandbox.shopify.api.Parts.Delivery;
import dev.cartage.sandbox.shopify.api.Parts.Destination;
import dev.cartage.sandbox.shopify.api.Parts.Grams;
import dev.cartage.sandbox.shopify.api.Parts.Mailing;
import dev.cartage.sandbox.shopify.api.Parts.Money;
import dev.cartage.sandbox.shopify.api.Parts.Tax;
import dev.cartage.sandbox.shopify.graphql.Page;
import dev.cartage.sandbox.shopify.graphql.Types;
import dev.cartage.sandbox.shopify.store.Address;
import dev.cartage.sandbox.shopify.store.Attribute;
import dev.cartage.sandbox.shopify.store.Gid;
import dev.cartage.sandbox.shopify.store.Refusal;
import dev.cartage.sandbox.shopify.store.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The small things: the shop itself, money, addresses, the buyer, pages and refusals. */
final class PartFields {
    private PartFields() {}

    static void add(Types types) {
        types.<Page<?>>shape("PageInfo")
                .field("hasNextPage", Page::hasNext)
                .field("hasPreviousPage", Page::hasPrevious)
                .field("startCursor", page -> cursor(page, true))
                .field("endCursor", page -> cursor(page, false));
        types.<Money>shape("MoneyBag").field("shopMoney", money -> money).field("presentmentMoney", money -> money);
        types.<Money>shape("MoneyV2").field("amount", Money::amount).field("currencyCode", Money::currency);
        types.<Attribute>shape("Attribute").field("key", Attribute::key).field("value", Attribute::value);
        types.<Tax>shape("TaxLine")
                .field("title", tax -> "Sales tax")
                .field("rate", Tax::rate)
                .field("ratePercentage", tax -> tax.rate() * 100)
                .field("priceSet", Tax::price)
                .field("source", tax -> null)
                .field("channelLiable", tax -> false);
        types.<Grams>shape("Weight").field("unit", weight -> "GRAMS").field("value", weight -> (double) weight.grams());
        types.<Refusal>shape("UserError").field("field", Refusal::field).field("message", Refusal::sentence);
        types.<Counted>shape("Count").field("count", Counted::count).field("precision", count -> "EXACT");
        shop(types);
        addresses(types);
        buyer(types);
        delivery(types);
    }

    private static @Nullable String cursor(Page<?> page, boolean first) {
        if (page.edges().isEmpty()) {
            return null;
        }
        return (first ? page.edges().getFirst() : page.edges().getLast()).cursor();
    }

    private static void shop(Types types) {
        types.type("Shop", Shop.class)
                .field("id", shop -> Gid.of("Shop", shop.number()))
                .field("name", Shop::handle)
                .field("email", shop -> shop.handle() + "@example.com")
                .field("contactEmail", shop -> shop.handle() + "@example.com")
                .field("myshopifyDomain", Shop::domain)
                .field("currencyCode", shop -> shop.settings().currency())
                .field("ianaTimezone", shop -> "Etc/UTC")
                .field("timezoneOffset", shop -> "+0000")
                .field("url", shop -> "https://" + shop.domain())
                .field("createdAt", Shop::createdAt)
                .field("updatedAt", Shop::createdAt);
    }

    private static void addresses(Types types) {
        Types.Fields<Mailing> mailing = types.type("MailingAddress", Mailing.class);
        mailing.field("id", one -> Gid.of("MailingAddress", one.id()));
        lines(mailing, Mailing::address);
        mailing.field("name", one -> orNull(one.address().name()))
                .field("provinceCode", one -> orNull(one.address().provinceCode()))
                .field("country", one -> orNull(one.address().country()))
                .field("countryCodeV2", one -> orNull(one.address().countryCode()))
                .field("formatted", one -> formatted(one.address()));
        Types.Fields<Destination> destination = types.type("FulfillmentOrderDestination", Destination.class);
        destination
                .field("id", one -> Gid.of("FulfillmentOrderDestination", one.id()))
                .field("email", one -> orNull(one.email()));
        lines(destination, Destination::address);
    }

    private static <P> void lines(Types.Fields<P> fields, Function<P, Address> address) {
        fields.field("firstName", one -> orNull(address.apply(one).firstName()))
                .field("lastName", one -> orNull(address.apply(one).lastName()))
                .field("company", one -> orNull(address.apply(one).company()));
        street(fields, address);
    }

    static <P> void street(Types.Fields<P> fields, Function<P, Address> address) {
        fields.field("address1", one -> orNull(address.apply(one).address1()))
                .field("address2", one -> orNull(address.apply(one).address2()))
                .field("city", one -> orNull(address.apply(one).city()))
                .field("province", one -> orNull(address.apply(one).province()))
                .field("zip", one -> orNull(address.apply(one).zip()))
                .field("countryCode", one -> orNull(address.apply(one).countryCode()))
                .field("phone", one -> orNull(address.apply(one).phone()));
    }

    private static List<String> formatted(Address address) {
        List<String> lines = new ArrayList<>(List.of(address.address1(), address.address2()));
        lines.add(address.city() + " " + address.provinceCode() + " " + address.zip());
        lines.add(address.country());
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static void buyer(Types types) {
        types.type("Customer", Buyer.class)
                .field("id", one -> Gid.of("Customer", one.order().id()))
                .field("legacyResourceId", one -> one.order().id())
                .field("firstName", one -> orNull(one.order().sale().billTo().firstName()))
                .field("lastName", one -> orNull(one.order().sale().billTo().lastName()))
                .field("displayName", one -> one.order().sale().billTo().name())
                .field("email", one -> orNull(one.order().sale().email()))
                .field("phone", one -> null);
    }

    private static void delivery(Types types) {
        types.connection("ShippingLine");
        types.<Delivery>shape("ShippingLine")
                .field("id", one -> Gid.of("ShippingLine", one.order().id()))
                .field("title", one -> one.order().sale().shippingTitle())
                .field("code", one -> one.order().sale().shippingTitle())
                .field("source", one -> "shopify")
                .field("carrierIdentifier", one -> null)
                .field("deliveryCategory", one -> null)
                .field("custom", one -> false)
                .field("isRemoved", one -> false)
                .field("phone", one -> null)
                .field("originalPriceSet", PartFields::price)
                .field("discountedPriceSet", PartFields::price)
                .field("currentDiscountedPriceSet", PartFields::price)
                .field("taxLines", one -> List.of());
    }

    private static Money price(Delivery delivery) {
        return new Money(
                delivery.order().sale().shippingCents(), delivery.order().sale().currency());
    }
}
