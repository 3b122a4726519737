package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.graphql.Question;
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

        for (Question question : Query.ALL) {
            assertThat(faults(schema, question.text())).as(question.operation()).isEmpty();
            String local = question.text().replace("shopMoney", "presentmentMoney");
            assertThat(faults(schema, local)).as(question.operation()).isEmpty();
        }
    }

    @Test
    void everyMutationOfOneItemFitsThePublishedSchemaForTwentyFive() throws IOException {
        GraphQLSchema schema = PublishedSchema.load();

        for (Question question : Query.ALL) {
            if (!question.text().contains("item0:")) {
                continue;
            }
            String text = question.text(25);
            assertThat(text).contains("item0:", "item24:").doesNotContain("item25:");
            assertThat(faults(schema, text)).as(question.operation()).isEmpty();
        }
    }

    @Test
    void theQuestionForAFileFitsThePublishedSchema() throws IOException {
        String document = Backfill.document(Query.ORDERS).replace("SEARCH", "\"a\"");

        assertThat(document).doesNotContain("pageInfo", "first:", "nodes");
        assertThat(faults(PublishedSchema.load(), document)).isEmpty();
    }

    private static List<?> faults(GraphQLSchema schema, String text) {
        return ParseAndValidate.validate(schema, parsed(text), _ -> true, Locale.ENGLISH);
    }

    private static graphql.language.Document parsed(String text) {
        return new graphql.parser.Parser().parseDocument(text);
    }
}
