package dev.cartage.connectors.amazon;

import java.util.Locale;

/** Where buyers order. A seller has an account with each apart. Source: "Marketplace IDs" and "Seller Central URLs". */
enum Marketplace {
    US("ATVPDKIKX0DER", Region.NORTH_AMERICA, ".amazon.com"),
    CA("A2EUQ1WTGCTBG2", Region.NORTH_AMERICA, ".amazon.ca"),
    MX("A1AM78C64UM0Y8", Region.NORTH_AMERICA, ".amazon.com.mx"),
    BR("A2Q3Y263D00KWC", Region.NORTH_AMERICA, ".amazon.com.br"),
    UK("A1F83G8C2ARO7P", Region.EUROPE, "-europe.amazon.com"),
    IE("A28R8C7NBKEWEA", Region.EUROPE, ".amazon.ie"),
    DE("A1PA6795UKMFR9", Region.EUROPE, "-europe.amazon.com"),
    FR("A13V1IB3VIYZZH", Region.EUROPE, "-europe.amazon.com"),
    IT("APJ6JRA9NG5V4", Region.EUROPE, "-europe.amazon.com"),
    ES("A1RKKUPIHCS9HS", Region.EUROPE, "-europe.amazon.com"),
    NL("A1805IZSGTT6HS", Region.EUROPE, "-europe.amazon.com"),
    BE("AMEN7PMS3EDWL", Region.EUROPE, ".amazon.com.be"),
    SE("A2NODRKZP88ZB9", Region.EUROPE, ".amazon.se"),
    PL("A1C3SOZRARQ6R3", Region.EUROPE, ".amazon.pl"),
    TR("A33AVAJ2PDY3EV", Region.EUROPE, ".amazon.com.tr"),
    SA("A17E79C6D8DWNP", Region.EUROPE, ".amazon.sa"),
    AE("A2VIGQ35RCS4UG", Region.EUROPE, ".amazon.ae"),
    EG("ARBP9OOSHTCHU", Region.EUROPE, ".amazon.eg"),
    ZA("AE08WJ6YKNBMC", Region.EUROPE, ".amazon.co.za"),
    IN("A21TJRUUN4KGV", Region.EUROPE, ".amazon.in"),
    JP("A1VC38T7YXB528", Region.FAR_EAST, ".amazon.co.jp"),
    AU("A39IBJ37TRP1C6", Region.FAR_EAST, ".amazon.com.au"),
    SG("A19VAU5U5O7RUS", Region.FAR_EAST, ".amazon.sg");

    final String id;
    final Region region;
    private final String central;

    Marketplace(String id, Region region, String central) {
        this.id = id;
        this.region = region;
        this.central = central;
    }

    /** DropStream knew one platform, {@code amazon}; it stays that of the United States. */
    String platform() {
        return this == US ? "amazon" : "amazon_" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return "Amazon (" + name() + ")";
    }

    /** Seller Central, where the seller lets applications in. */
    String sellerCentral() {
        return "https://sellercentral" + central;
    }

    /** Amazon India takes no carrier that is not on its list. */
    boolean takesOtherCarriers() {
        return this != IN;
    }
}
