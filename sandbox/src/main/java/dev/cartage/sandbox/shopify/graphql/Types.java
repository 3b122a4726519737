package dev.cartage.sandbox.shopify.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every GraphQL type's fields are read from. */
public final class Types {
    private final Map<String, Map<String, Read<Object>>> reads = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Registers a type whose parent object is of the given class; that class alone names the type behind an interface. */
    public <P> Fields<P> type(String name, Class<P> source) {
        names.put(source, name);
        return shape(name);
    }

    /** Registers a type whose parent's class serves several types, and so cannot stand behind an interface. */
    public <P> Fields<P> shape(String name) {
        return new Fields<>(reads.computeIfAbsent(name, key -> new HashMap<>()));
    }

    public void connection(String node) {
        Fields<Page<?>> connection = shape(node + "Connection");
        connection.field("edges", Page::edges).field("nodes", Page::nodes).field("pageInfo", page -> page);
        Fields<Page.Edge<?>> edge = shape(node + "Edge");
        edge.field("cursor", Page.Edge::cursor).field("node", Page.Edge::node);
    }

    public Read<Object> read(String type, String field) {
        Read<Object> read = reads.getOrDefault(type, Map.of()).get(field);
        if (read == null) {
            throw new IllegalStateException(type + "." + field + " is in the schema but nothing reads it");
        }
        return read;
    }

    public String nameOf(Object value) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalStateException(value.getClass() + " stands for no type");
        }
        return name;
    }

    public Set<String> fieldsOf(String type) {
        return reads.getOrDefault(type, Map.of()).keySet();
    }

    /** The fields of one type. */
    public static final class Fields<P> {
        private final Map<String, Read<Object>> reads;

        private Fields(Map<String, Read<Object>> reads) {
            this.reads = reads;
        }

        public Fields<P> field(String name, Function<P, @Nullable Object> read) {
            return field(name, (parent, call) -> read.apply(parent));
        }

        @SuppressWarnings("unchecked")
        public Fields<P> field(String name, Read<P> read) {
            reads.put(name, (parent, call) -> read.from((P) parent, call));
            return this;
        }
    }
}
