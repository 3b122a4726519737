package dev.cartage.connectors.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.graphql.Question;
import dev.cartage.connectors.support.graphql.QuestionFiles;
import dev.cartage.contract.server.Required;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {
    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionFitsThePublishedSchema(Question question) throws IOException {
        assertThat(faults(question.text())).isEmpty();
    }

    static List<Question> questions() {
        return QuestionFiles.beside(VendureConnector.class, Map.of());
    }

    @Test
    void everyMutationOfOneItemFitsThePublishedSchemaForTwentyFive() throws IOException {
        for (String name : List.of("fulfill", "ship")) {
            Question query = Question.load(VendureConnector.class, name, Map.of());
            String text = query.text(25);
            assertThat(text).contains("item0:", "item24:").doesNotContain("item25:");
            assertThat(faults(text)).as(query.operation()).isEmpty();
        }
    }

    private static List<?> faults(String text) throws IOException {
        return ParseAndValidate.validate(schema(), new Parser().parseDocument(text), _ -> true, Locale.ENGLISH);
    }

    private static GraphQLSchema schema() throws IOException {
        Path file = root().resolve("../shared/specs/vendure/admin-api.3.5.4.graphql");
        Required.that(Files.exists(file), "Vendure's published schema is not at " + file);
        ParserOptions whole = ParserOptions.getDefaultSdlParserOptions()
                .transform(options -> options.maxCharacters(Integer.MAX_VALUE).maxTokens(Integer.MAX_VALUE));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(Files.newBufferedReader(file), whole));
    }

    private static Path root() {
        String given = System.getProperty("cartage.root", "");
        Path here = Path.of(given.isEmpty() ? System.getProperty("user.dir") : given)
                .toAbsolutePath();
        while (given.isEmpty() && !Files.exists(here.resolve("spi")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
