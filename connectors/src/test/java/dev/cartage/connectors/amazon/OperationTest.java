package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.sandbox.web.Said;
import dev.cartage.spi.Budget;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    private static final Pattern PLAN = Pattern.compile("\\| ([0-9.]+) \\| ([0-9]+) \\|");

    @ParameterizedTest
    @EnumSource(Operation.class)
    void isAmazonsAndKeepsToAmazonsUsagePlan(Operation operation) {
        var published = PublishedModels.load().of(operation).toList();

        assertThat(published).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(operation.id);
            Matcher plan = PLAN.matcher(one.operation().path("description").stringValue());
            assertThat(plan.find()).isTrue();
            Budget budget = new AmazonConnector().budget(operation.name());
            assertThat(budget.perSecond()).isEqualTo(Double.parseDouble(plan.group(1)));
            assertThat(budget.burst()).isEqualTo(Integer.parseInt(plan.group(2)));
        });
    }

    @Test
    void aWrongExchangeIsFound() {
        PublishedModels models = PublishedModels.load();
        String path = "/orders/2026-01-01/orders";

        assertThat(models.problems(said(path, Map.of("fulfillmentStatuses", "Unshipped"), "{\"orders\":[]}")))
                .isNotEmpty();
        assertThat(models.problems(said(path, Map.of("lastUpdatedAfter", "yesterday"), "{\"orders\":[]}")))
                .isNotEmpty();
        assertThat(models.problems(said(path, Map.of("limit", "3"), "{\"orders\":[]}")))
                .isNotEmpty();
        assertThat(models.problems(said(path, Map.of(), "{}"))).isNotEmpty();
        assertThat(models.problems(said(path, Map.of(), "{\"orders\":[{\"orderId\":1}]}")))
                .isNotEmpty();
        assertThat(models.problems(said(path, Map.of(), "{\"orders\":[],\"more\":1}")))
                .isNotEmpty();
        assertThat(models.problems(said(path + "x", Map.of(), "{\"orders\":[]}")))
                .isNotEmpty();
        assertThat(models.problems(said(path, Map.of(), "{\"orders\":[]}"))).isEmpty();
    }

    private static Said said(String path, Map<String, String> query, String answer) {
        return new Said("GET", path, query, Map.of(), new byte[0], 200, answer.getBytes(StandardCharsets.UTF_8));
    }
}
