package dev.cartage.connectors.amazon;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One page of orders.
 *
 * @param token of the next page; "" if this is the last
 * @param until no changes later than that were looked at; "" where Amazon does not say
 */
record Listed(List<Item> orders, String token, String until) {
    /** @param changed Amazon's time of change, ISO 8601 */
    record Item(String id, String changed, JsonNode document) {}
}
