package dev.cartage.connectors.shopify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One page of orders, cut out of the answer without building a tree: most orders are stored as they are.
 *
 * @param after where the next page begins; "" if this is the last
 */
record OrderPage(List<Slice> orders, String after) {

    /**
     * One order's part of the answer.
     *
     * @param whole whether no list inside it goes on elsewhere
     */
    record Slice(String id, String updatedAt, byte[] content, boolean whole) {}

    /** @throws dev.cartage.spi.RemoteException if the answer is broken or reports errors */
    static OrderPage parse(byte[] body) {
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            Optional<OrderPage> page = new Reader(parser, body).page();
            if (page.isPresent()) {
                return page.get();
            }
        } catch (JacksonException broken) {
            throw Trouble.noAnswer("Shopify's answer is broken or no data at all.", Query.ORDERS);
        }
        JsonNode root = AdminApi.tree(body, Query.ORDERS);
        throw Trouble.of(root.path("errors"), root, Query.ORDERS);
    }

    /**
     * All that changed before this has been read. Within a run that is the earlier of the last two times: Shopify sorts
     * by its index, and an order that changed since it was indexed stands too early, with a time that is too late.
     */
    String reached() {
        int count = orders.size();
        String last = count == 0 ? "" : orders.get(count - 1).updatedAt();
        String before =
                count < 2 || after.isEmpty() ? last : orders.get(count - 2).updatedAt();
        return before.compareTo(last) < 0 ? before : last;
    }

    /** Walks through the answer once. */
    private static final class Reader {
        private final JsonParser parser;
        private final byte[] body;
        private final List<Slice> orders = new ArrayList<>();
        private String after = "";
        private boolean hasNext;
        private boolean complete;

        private Reader(JsonParser parser, byte[] body) {
            this.parser = parser;
            this.body = body;
        }

        /** Empty if the answer holds errors, or no orders at all. */
        private Optional<OrderPage> page() {
            boolean errors = false;
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("data") && value == JsonToken.START_OBJECT) {
                    readData();
                } else {
                    errors |= name.equals("errors") && value != JsonToken.VALUE_NULL;
                    parser.skipChildren();
                }
            }
            return errors || !complete ? Optional.empty() : Optional.of(new OrderPage(orders, hasNext ? after : ""));
        }

        private void readData() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("orders")) {
                    readOrders();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readOrders() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("pageInfo") && value == JsonToken.START_OBJECT) {
                    readPageInfo();
                } else if (name.equals("nodes") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        orders.add(readOrder());
                    }
                    complete = true;
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readPageInfo() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("hasNextPage")) {
                    hasNext = value == JsonToken.VALUE_TRUE;
                } else if (name.equals("endCursor") && value == JsonToken.VALUE_STRING) {
                    after = parser.getString();
                }
            }
        }

        private Slice readOrder() {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            String id = "";
            String updatedAt = "";
            boolean whole = true;
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    if (name.equals("hasNextPage")) {
                        whole &= parser.nextToken() != JsonToken.VALUE_TRUE;
                    } else if (depth == 1 && name.equals("id")) {
                        id = textOf(parser);
                    } else if (depth == 1 && name.equals("updatedAt")) {
                        updatedAt = textOf(parser);
                    }
                } else if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                }
            }
            int end = (int) parser.currentLocation().getByteOffset();
            return new Slice(id, updatedAt, Arrays.copyOfRange(body, start, end), whole);
        }

        private static String textOf(JsonParser parser) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
    }
}
