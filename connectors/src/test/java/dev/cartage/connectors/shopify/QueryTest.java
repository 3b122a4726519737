package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void everyQuestionFitsThePublishedSchema() throws IOException {
        GraphQLSchema schema = PublishedSchema.load();

        for (Query query : Query.values()) {
            assertThat(faults(schema, query.text())).as(query.name()).isEmpty();
        }
    }

    @Test
    void everyMutationOfOneItemFitsThePublishedSchemaForTwentyFive() throws IOException {
        GraphQLSchema schema = PublishedSchema.load();

        for (Query query :
                List.of(Query.FULFILLMENT_CREATE, Query.TAGS_ADD, Query.INVENTORY_ACTIVATE, Query.WEBHOOK_CREATE)) {
            String text = query.text(25);
            assertThat(text).contains("item0:", "item24:").doesNotContain("item25:");
            assertThat(faults(schema, text)).as(query.name()).isEmpty();
        }
    }

    private static List<?> faults(GraphQLSchema schema, String text) {
        return ParseAndValidate.validate(schema, parsed(text), _ -> true, Locale.ENGLISH);
    }

    private static graphql.language.Document parsed(String text) {
        return new graphql.parser.Parser().parseDocument(text);
    }
}
