package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list of nodes, cut out of the answer without building a tree: most of them are kept as they are.
 *
 * @param after where the next page begins; "" if this is the last
 * @param extensions what the store says beside the data, for example of its limits
 */
public record Slices(List<Slice> nodes, String after, JsonNode extensions) {

    /**
     * One node's part of the answer.
     *
     * @param whole whether no list inside it goes on elsewhere
     */
    public record Slice(String id, String updatedAt, byte[] content, boolean whole) {}

    /** Empty if the answer is broken, holds errors, or has no such list. */
    static Optional<Slices> parse(byte[] body, String list) {
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            return new Reader(parser, body, list).page();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /**
     * All that changed before this has been read. Within a run that is the earlier of the last two times: a store may sort
     * by an index, and what changed since it was indexed stands too early, with a time that is too late.
     */
    public String reached() {
        int count = nodes.size();
        String last = count == 0 ? "" : nodes.get(count - 1).updatedAt();
        String before =
                count < 2 || after.isEmpty() ? last : nodes.get(count - 2).updatedAt();
        return before.compareTo(last) < 0 ? before : last;
    }

    /** Walks through the answer once. */
    private static final class Reader {
        private final JsonParser parser;
        private final byte[] body;
        private final String list;
        private final List<Slice> nodes = new ArrayList<>();
        private String after = "";
        private JsonNode extensions = Json.object();
        private boolean hasNext;
        private boolean complete;

        private Reader(JsonParser parser, byte[] body, String list) {
            this.parser = parser;
            this.body = body;
            this.list = list;
        }

        /** Empty if the answer holds errors, or no such list. */
        private Optional<Slices> page() {
            boolean errors = false;
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("data") && value == JsonToken.START_OBJECT) {
                    readData();
                } else if (name.equals("extensions")) {
                    extensions = parser.readValueAsTree();
                } else {
                    errors |= name.equals("errors") && value != JsonToken.VALUE_NULL;
                    parser.skipChildren();
                }
            }
            return errors || !complete
                    ? Optional.empty()
                    : Optional.of(new Slices(nodes, hasNext ? after : "", extensions));
        }

        private void readData() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals(list)) {
                    readNodes();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readNodes() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("pageInfo") && value == JsonToken.START_OBJECT) {
                    readPageInfo();
                } else if (name.equals("nodes") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        nodes.add(readNode());
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

        private Slice readNode() {
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
