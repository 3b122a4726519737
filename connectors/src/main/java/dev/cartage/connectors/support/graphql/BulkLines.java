package dev.cartage.connectors.support.graphql;

import dev.cartage.connectors.support.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a file of lines, each a JSON object: a document, or after it a member of one of its lists, which names by
 * {@code __parentId} where it belongs. The lists are put back to where a question would have had them.
 *
 * @param documents those that are whole
 * @param length bytes of the part that they take; the next document begins there
 */
public record BulkLines(List<ObjectNode> documents, int length) {

    /**
     * @param last whether the part goes to the file's end
     * @param most no more documents than so many
     * @param lists the name of the list for each type of member, as it stands in ids such as {@code gid://x/Type/1}
     */
    public static BulkLines parse(byte[] part, boolean last, int most, Map<String, String> lists) {
        List<ObjectNode> documents = new ArrayList<>();
        Map<String, ObjectNode> byId = new HashMap<>();
        int begun = 0;
        int start = 0;
        for (int end = 0; end < part.length; end++) {
            if (part[end] != '\n') {
                continue;
            }
            ObjectNode line = (ObjectNode) Json.MAPPER.readTree(part, start, end - start);
            String parent = Json.text(line, "__parentId");
            if (parent.isEmpty()) {
                begun = start;
                if (documents.size() == most) {
                    return new BulkLines(documents, start);
                }
                byId.clear();
                documents.add(line);
            } else if (byId.containsKey(parent)) {
                line.remove("__parentId");
                list(byId.get(parent), lists.getOrDefault(type(line), "")).add(line);
            }
            byId.put(Json.text(line, "id"), line);
            start = end + 1;
        }
        if (last || documents.isEmpty()) {
            return new BulkLines(documents, documents.isEmpty() ? 0 : start);
        }
        return new BulkLines(List.copyOf(documents.subList(0, documents.size() - 1)), begun);
    }

    private static ArrayNode list(ObjectNode owner, String name) {
        return owner.withObject(name).withArray("nodes");
    }

    private static String type(ObjectNode line) {
        String[] parts = Json.text(line, "id").split("/");
        return parts.length > 1 ? parts[parts.length - 2] : "";
    }
}
