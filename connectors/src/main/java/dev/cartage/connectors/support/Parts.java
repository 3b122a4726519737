package dev.cartage.connectors.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list in parts that a remote takes. */
public final class Parts {
    private Parts() {}

    /** @param most the most items of a part */
    public static <T> List<List<T>> of(List<T> items, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += most) {
            parts.add(items.subList(from, Math.min(items.size(), from + most)));
        }
        return parts;
    }

    /** What a call answers of each part, one after the other. */
    public static <T, A> List<A> each(List<T> items, int most, Function<List<T>, List<A>> call) {
        return of(items, most).stream()
                .flatMap(part -> call.apply(part).stream())
                .toList();
    }
}
