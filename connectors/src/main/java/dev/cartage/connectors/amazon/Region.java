package dev.cartage.connectors.amazon;

import java.net.URI;

/** The part of the world whose servers a marketplace has. Source: "SP-API Endpoints". */
enum Region {
    NORTH_AMERICA("na"),
    EUROPE("eu"),
    FAR_EAST("fe");

    private final String suffix;

    Region(String suffix) {
        this.suffix = suffix;
    }

    URI address() {
        return URI.create("https://sellingpartnerapi-" + suffix + ".amazon.com");
    }
}
