package dev.cartage.connectors.support;

import java.util.ArrayList;
import java.util.List;

/** Lists in pieces, for calls that take no more than so many. */
public final class Parts {
    private Parts() {}

    public static <T> List<List<T>> of(List<T> items, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += most) {
            parts.add(items.subList(from, Math.min(items.size(), from + most)));
        }
        return parts;
    }
}
