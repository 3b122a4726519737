package dev.cartage.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.Specs;
import dev.cartage.sandbox.shopify.api.Api;
import dev.cartage.sandbox.shopify.graphql.Types;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminSchemaTest {
    private final GraphQLSchema ours = Api.schema();

    @Test
    void everythingWeSpeakIsInThePublishedSchemaWithTheSameType() {
        Map<String, String> published = published(Specs.json("shopify/admin_2026-07.json.gz"));
        List<String> strange = new ArrayList<>();
        ours().forEach((name, type) -> {
            if (!type.equals(published.get(name))) {
                strange.add(name + ": " + type + ", published " + published.get(name));
            }
        });
        assertThat(strange).isEmpty();
        assertThat(ours()).hasSizeGreaterThan(400);
    }

    @Test
    void everyFieldWeDeclareIsRead() {
        Types types = Api.types();
        List<String> unread = new ArrayList<>();
        for (GraphQLObjectType type : objects().toList()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (!types.fieldsOf(type.getName()).contains(field.getName())) {
                    unread.add(type.getName() + "." + field.getName());
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    private Stream<GraphQLObjectType> objects() {
        return ours.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast);
    }

    /** Each field, argument, input field and enum value by a dotted name, with its type. */
    private Map<String, String> ours() {
        Map<String, String> names = new TreeMap<>();
        objects()
                .forEach(type -> type.getFieldDefinitions().forEach(field -> {
                    names.put(type.getName() + "." + field.getName(), GraphQLTypeUtil.simplePrint(field.getType()));
                    arguments(type.getName() + "." + field.getName(), field.getArguments(), names);
                }));
        for (GraphQLNamedType type : ours.getAllTypesAsList()) {
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field -> names.put(
                                input.getName() + "." + field.getName(), GraphQLTypeUtil.simplePrint(field.getType())));
            }
            if (type instanceof GraphQLEnumType choice && !choice.getName().startsWith("__")) {
                choice.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .forEach(value -> names.put(choice.getName() + "." + value, "value"));
            }
        }
        GraphQLDirective idempotent = ours.getDirective("idempotent");
        arguments("@idempotent", idempotent.getArguments(), names);
        return names;
    }

    private static void arguments(String of, List<GraphQLArgument> arguments, Map<String, String> names) {
        for (GraphQLArgument argument : arguments) {
            names.put(of + "(" + argument.getName() + ")", GraphQLTypeUtil.simplePrint(argument.getType()));
        }
    }

    private static Map<String, String> published(JsonNode introspection) {
        Map<String, String> names = new TreeMap<>();
        JsonNode schema = introspection.at("/data/__schema");
        for (JsonNode type : schema.path("types")) {
            String name = type.path("name").asString();
            for (JsonNode field : type.path("fields")) {
                names.put(name + "." + field.path("name").asString(), print(field.path("type")));
                for (JsonNode argument : field.path("args")) {
                    String path = name + "." + field.path("name").asString() + "("
                            + argument.path("name").asString() + ")";
                    names.put(path, print(argument.path("type")));
                }
            }
            for (JsonNode field : type.path("inputFields")) {
                names.put(name + "." + field.path("name").asString(), print(field.path("type")));
            }
            for (JsonNode value : type.path("enumValues")) {
                names.put(name + "." + value.path("name").asString(), "value");
            }
        }
        for (JsonNode directive : schema.path("directives")) {
            for (JsonNode argument : directive.path("args")) {
                String path = "@" + directive.path("name").asString() + "("
                        + argument.path("name").asString() + ")";
                names.put(path, print(argument.path("type")));
            }
        }
        return names;
    }

    private static String print(JsonNode type) {
        return switch (type.path("kind").asString()) {
            case "NON_NULL" -> print(type.path("ofType")) + "!";
            case "LIST" -> "[" + print(type.path("ofType")) + "]";
            default -> type.path("name").asString();
        };
    }
}
