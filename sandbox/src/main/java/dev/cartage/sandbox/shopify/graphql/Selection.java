package dev.cartage.sandbox.shopify.graphql;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.SerializedString;

/** What a request wants of an object, resolved once for each type the object turns out to have. */
public final class Selection {
    private final Binder binder;
    private final List<SelectionSet> sets;
    private final Map<String, List<BoundField>> byType = new HashMap<>();
    private String lastType = "";
    private List<BoundField> lastFields = List.of();

    Selection(Binder binder, List<SelectionSet> sets) {
        this.binder = binder;
        this.sets = sets;
    }

    public boolean isEmpty() {
        return sets.isEmpty();
    }

    public List<BoundField> fieldsFor(String type) {
        if (type.equals(lastType)) {
            return lastFields;
        }
        List<BoundField> found = byType.get(type);
        if (found == null) {
            found = collect(type);
            byType.put(type, found);
        }
        lastType = type;
        lastFields = found;
        return found;
    }

    private List<BoundField> collect(String type) {
        Map<String, List<Field>> byKey = new LinkedHashMap<>();
        for (SelectionSet set : sets) {
            gather(type, set, byKey);
        }
        List<BoundField> fields = new ArrayList<>(byKey.size());
        byKey.forEach((key, same) -> fields.add(bind(type, key, same)));
        return fields;
    }

    private void gather(String type, SelectionSet set, Map<String, List<Field>> byKey) {
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && binder.included(field)) {
                byKey.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1))
                        .add(field);
            } else if (selection instanceof InlineFragment inline && binder.included(inline)) {
                if (inline.getTypeCondition() == null
                        || applies(type, inline.getTypeCondition().getName())) {
                    gather(type, inline.getSelectionSet(), byKey);
                }
            } else if (selection instanceof FragmentSpread spread && binder.included(spread)) {
                var fragment = binder.fragment(spread.getName());
                if (applies(type, fragment.getTypeCondition().getName())) {
                    gather(type, fragment.getSelectionSet(), byKey);
                }
            }
        }
    }

    private boolean applies(String type, String condition) {
        if (type.equals(condition)) {
            return true;
        }
        GraphQLObjectType object = binder.schema.getObjectType(type);
        return switch (binder.schema.getType(condition)) {
            case graphql.schema.GraphQLInterfaceType face ->
                object.getInterfaces().contains(face);
            case graphql.schema.GraphQLUnionType union -> union.getTypes().contains(object);
            case null, default -> false;
        };
    }

    private BoundField bind(String type, String key, List<Field> same) {
        Field field = same.getFirst();
        SerializedString writtenKey = new SerializedString(key);
        if (field.getName().startsWith("__")) {
            return new BoundField(
                    writtenKey,
                    field.getName(),
                    (parent, call) -> type,
                    new Call(binder.shop, Map.of(), ""),
                    new Selection(binder, List.of()),
                    "String");
        }
        List<SelectionSet> wanted = new ArrayList<>(same.size());
        for (Field one : same) {
            if (one.getSelectionSet() != null) {
                wanted.add(one.getSelectionSet());
            }
        }
        String valueType = GraphQLTypeUtil.unwrapAll(binder.schema
                        .getObjectType(type)
                        .getField(field.getName())
                        .getType())
                .getName();
        return new BoundField(
                writtenKey,
                field.getName(),
                binder.types.read(type, field.getName()),
                binder.call(type, field),
                new Selection(binder, wanted),
                valueType);
    }

    /** The fields of an object of a declared type; behind an interface or union, of what the object itself is. */
    List<BoundField> fieldsOf(String declared, Object value) {
        return declared.equals(lastType) || binder.schema.getType(declared) instanceof GraphQLObjectType
                ? fieldsFor(declared)
                : fieldsFor(binder.types.nameOf(value));
    }
}
