package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.connectors.support.graphql.QuestionFiles;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final Map<String, String> LOCAL = Map.of("shopMoney", "presentmentMoney");

    @Test
    void saysWhatTheQuestionsCostInPoints() {
        assertThat(QuestionFiles.beside(ShopifyConnector.class, Map.of()))
                .hasSizeGreaterThan(15)
                .filteredOn(question -> question.cost() > 1)
                .hasSizeGreaterThan(15)
                .extracting(Question::operation)
                .contains("orders", "shop");
        assertThat(Question.load(ShopifyConnector.class, "orders", LOCAL).cost())
                .isEqualTo(400);
    }

    @Test
    void amountsAreAskedForInTheBuyersCurrencyOnWish() {
        assertThat(Question.load(ShopifyConnector.class, "orders", LOCAL).text())
                .contains("presentmentMoney")
                .doesNotContain("shopMoney");
    }

    @Test
    void everyQuestionFitsThePublishedSchema() throws IOException {
        GraphQLSchema schema = PublishedSchema.load();

        for (Map<String, String> words : List.of(Map.<String, String>of(), LOCAL)) {
            for (Question question : QuestionFiles.beside(ShopifyConnector.class, words)) {
                assertThat(faults(schema, question.text()))
                        .as(question.operation())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyMutationOfOneItemFitsThePublishedSchemaForTwentyFive() throws IOException {
        GraphQLSchema schema = PublishedSchema.load();

        for (Question question : QuestionFiles.beside(ShopifyConnector.class, Map.of())) {
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
        String document =
                Question.load(ShopifyConnector.class, "orders", Map.of()).forFile("orders", "\"a\"");

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
