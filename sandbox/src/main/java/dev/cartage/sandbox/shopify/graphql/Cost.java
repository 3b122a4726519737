package dev.cartage.sandbox.shopify.graphql;

import java.util.List;

/**
 * What a request is estimated to cost. Shopify publishes that scalars cost 0, objects 1 and mutations 10, and that a
 * connection is sized by {@code first}; how much a nested connection is discounted it does not publish. Here a
 * connection at the top multiplies what a node costs by 2·log2(first + 1), and one below the top adds log2(first + 1)
 * and counts a node once.
 */
public final class Cost {
    private static final int MUTATION = 10;

    private Cost() {}

    /**
     * The estimate of a whole request, in points.
     *
     * @throws FieldError where a connection is asked for without a size, or with one Shopify does not give
     */
    public static int requested(Operation operation) {
        double points = 0;
        for (BoundField field : operation.fields()) {
            points += operation.mutation() ? MUTATION : top(field);
        }
        return (int) Math.ceil(points);
    }

    private static double top(BoundField field) {
        double once = of(field);
        return isConnection(field) ? 2 + once * 2 * logarithm(field) : once;
    }

    private static double of(BoundField field) {
        if (field.wanted().isEmpty()) {
            return 0;
        }
        double points = isConnection(field) ? logarithm(field) : 1;
        if (field.valueType().equals("Node")) {
            return points;
        }
        List<BoundField> wanted = field.wanted().fieldsFor(concrete(field.valueType()));
        for (BoundField below : wanted) {
            points += of(below);
        }
        return points;
    }

    private static String concrete(String valueType) {
        return valueType.equals("WebhookSubscriptionEndpoint") ? "WebhookHttpEndpoint" : valueType;
    }

    private static boolean isConnection(BoundField field) {
        return field.valueType().endsWith("Connection");
    }

    private static double logarithm(BoundField field) {
        return Math.log(Page.size(field.call()) + 1.0) / Math.log(2);
    }
}
