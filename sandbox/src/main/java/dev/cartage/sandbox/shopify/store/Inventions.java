package dev.cartage.sandbox.shopify.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented names, streets and things. Telephone numbers are from the ranges kept for fiction. */
final class Inventions {
    private static final List<String> FIRST =
            List.of("Ada", "Ben", "Chloé", "Dmitri", "Elif", "Finn", "Grace", "Hanna", "Ivo", "Jürgen", "Kaya", "Liam");
    private static final List<String> LAST = List.of(
            "Ashdown",
            "Brackwater",
            "Corrigale",
            "Dunmere",
            "Ellsworthy",
            "Fairhollow",
            "Greystoke",
            "Hollin",
            "Ironvale",
            "Jessop-Marr",
            "Kestrelwood",
            "Łowczyk",
            "O’Marrow");
    private static final List<String> STREETS = List.of(
            "Larkspur Lane",
            "Copper Kettle Road",
            "Old Mill Street",
            "Harbour View",
            "Juniper Crescent",
            "Quarry Hill");
    private static final List<String> THINGS = List.of(
            "Canvas Tote",
            "Enamel Mug",
            "Wool Socks",
            "Beeswax Candle",
            "Oak Tray",
            "Linen Apron",
            "Steel Bottle",
            "Field Notebook",
            "Clay Planter",
            "Trail Mix");
    private static final List<String> OPTIONS = List.of("Small", "Large", "Forest Green", "Sand", "");
    private static final List<String> SHIPPING =
            List.of("Standard Shipping", "Express (1–2 days)", "Economy", "Next Day Before Noon");
    private static final String LONG_NOTE =
            "Please leave the parcel with the neighbour at number 14 if nobody answers; the bell is broken. ";

    /** City, province, its code, postcode, country, its code and a telephone number. */
    private static final List<List<String>> PLACES = List.of(
            List.of("Portland", "Oregon", "OR", "97205", "United States", "US", "+1 503-555-0142"),
            List.of("Austin", "Texas", "TX", "78701", "United States", "US", "+1 512-555-0177"),
            List.of("Burlington", "Vermont", "VT", "05401", "United States", "US", "+1 802-555-0119"),
            List.of("Toronto", "Ontario", "ON", "M5V 2T6", "Canada", "CA", "+1 416-555-0123"),
            List.of("Montréal", "Quebec", "QC", "H2Y 1C6", "Canada", "CA", "+1 514-555-0188"),
            List.of("Leeds", "England", "ENG", "LS1 4AP", "United Kingdom", "GB", "+44 113 496 0123"),
            List.of("Cardiff", "Wales", "WLS", "CF10 1EP", "United Kingdom", "GB", "+44 29 2018 0456"));

    private Inventions() {}

    static Address address(Random dice, String country) {
        List<List<String>> fitting = PLACES.stream()
                .filter(place -> country.isEmpty() || place.get(5).equals(country))
                .toList();
        List<String> place = pick(dice, fitting.isEmpty() ? PLACES : fitting);
        return new Address(
                pick(dice, FIRST),
                pick(dice, LAST),
                dice.nextInt(6) == 0 ? "Lantern & Loom Ltd" : "",
                (1 + dice.nextInt(980)) + " " + pick(dice, STREETS),
                dice.nextInt(4) == 0 ? "Flat " + (1 + dice.nextInt(40)) : "",
                place.get(0),
                place.get(1),
                place.get(2),
                place.get(3),
                place.get(4),
                place.get(5),
                place.get(6));
    }

    static String email(Address buyer, long order) {
        String plain = buyer.lastName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return plain + "." + order + "@example.com";
    }

    static String shipping(Random dice) {
        return pick(dice, SHIPPING);
    }

    /** Mostly nothing; now and then an emoji, seldom a long letter. */
    static String note(Random dice) {
        return switch (dice.nextInt(20)) {
            case 0 -> "Gift for Grandma 🎁 please no invoice";
            case 1 -> "Ring twice 🔔🔔";
            case 2 -> LONG_NOTE.repeat(12);
            default -> "";
        };
    }

    static List<Variant> products(int shop, ShopSettings settings) {
        Random dice = new Random(settings.seed());
        List<Variant> products = new ArrayList<>();
        for (int position = 1; position <= settings.products(); position++) {
            long base = shop * 1_000_000L + position;
            products.add(new Variant(
                    base * 10 + 1,
                    base * 10 + 2,
                    base * 10 + 3,
                    "SKU-%04d".formatted(position),
                    pick(dice, THINGS),
                    pick(dice, OPTIONS),
                    "Lantern & Loom",
                    299 + 50L * dice.nextInt(150),
                    50 + 10 * dice.nextInt(200)));
        }
        return products;
    }

    /** Two: the first keeps everything, the second nothing until it is activated there. */
    static List<Location> locations(int shop, Instant at) {
        Address first = new Address(
                "",
                "",
                "",
                "1 Dockside Way",
                "",
                "Portland",
                "Oregon",
                "OR",
                "97217",
                "United States",
                "US",
                "+1 503-555-0100");
        Address second = new Address(
                "",
                "",
                "",
                "22 Canal Wharf",
                "",
                "Leeds",
                "England",
                "ENG",
                "LS11 5PS",
                "United Kingdom",
                "GB",
                "+44 113 496 0100");
        return List.of(
                new Location(shop * 100L + 1, "Main warehouse", first, at),
                new Location(shop * 100L + 2, "Second warehouse", second, at));
    }

    private static <T> T pick(Random dice, List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
