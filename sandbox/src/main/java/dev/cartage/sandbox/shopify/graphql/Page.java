package dev.cartage.sandbox.shopify.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One page of a connection, each node with its cursor. */
public record Page<T>(List<Edge<T>> edges, boolean hasNext, boolean hasPrevious) {

    public record Edge<T>(String cursor, T node) {}

    /** Cuts a page of {@code first} and {@code after} from a short list whose nodes have stable numbers. */
    public static <T> Page<T> of(List<T> all, Function<T, Long> number, Call call) {
        int first = size(call);
        String after = call.text("after");
        int start = after.isEmpty()
                ? 0
                : positionAfter(all, number, Cursor.parse(after).id());
        int end = Math.min(all.size(), start + first);
        List<Edge<T>> edges = new ArrayList<>(end - start);
        for (T node : all.subList(start, end)) {
            edges.add(new Edge<>(new Cursor(0, number.apply(node)).text(), node));
        }
        return new Page<>(edges, end < all.size(), start > 0);
    }

    /** @throws FieldError where {@code first} is missing, below 1 or above 250, as at Shopify */
    public static int size(Call call) {
        int first = call.number("first", -1);
        if (first < 0) {
            throw new FieldError("BAD_REQUEST", "you must provide one of first or last");
        }
        if (first < 1 || first > 250) {
            throw new FieldError("BAD_REQUEST", "first must be between 1 and 250");
        }
        return first;
    }

    public List<T> nodes() {
        List<T> nodes = new ArrayList<>(edges.size());
        for (Edge<T> edge : edges) {
            nodes.add(edge.node());
        }
        return nodes;
    }

    private static <T> int positionAfter(List<T> all, Function<T, Long> number, long last) {
        for (int position = 0; position < all.size(); position++) {
            if (number.apply(all.get(position)) == last) {
                return position + 1;
            }
        }
        return all.size();
    }
}
