package dev.cartage.rules.block;

import dev.cartage.model.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A group of keys being filled. */
final class Keyed {
    private final Map<String, Document> keys = new LinkedHashMap<>();

    private Keyed() {}

    static Keyed of(String kind) {
        return with("kind", kind);
    }

    static Keyed with(String key, String text) {
        return new Keyed().and(key, text);
    }

    Keyed and(String key, String text) {
        return and(key, new Document.Text(text));
    }

    Keyed and(String key, boolean flag) {
        return and(key, new Document.Flag(flag));
    }

    Keyed and(String key, Document value) {
        keys.put(key, value);
        return this;
    }

    Document done() {
        return new Document.Keys(keys);
    }

    static <T> Document list(List<T> of, Function<T, Document> write) {
        return new Document.Items(of.stream().map(write).toList());
    }
}
