package dev.cartage.connectors.shopify;

import dev.cartage.connectors.support.graphql.Question;
import java.util.ArrayList;
import java.util.List;

/** Everything that is asked of Shopify, with about what it charges in points. The texts lie beside this class. */
final class Query {
    static final List<Question> ALL = new ArrayList<>();
    static final Question ORDERS = question("orders", 400);
    static final Question ORDERS_COUNT = question("orders-count", 10);
    static final Question BULK_START = question("bulk-start", 10);
    static final Question BULK_STATE = question("bulk-state", 1);
    static final Question ORDERS_BY_ID = question("orders-by-id", 400);
    static final Question MORE_LINES = question("more-lines", 20);
    static final Question MORE_FULFILLMENT_ORDERS = question("more-fulfillment-orders", 60);
    static final Question FULFILLMENTS = question("fulfillments", 100);
    static final Question FULFILLMENT_CREATE = question("fulfillment-create", 10);
    static final Question TRACKING_UPDATE = question("tracking-update", 10);
    static final Question FULFILLMENT_ACCEPT = question("fulfillment-accept", 10);
    static final Question TAGS_ADD = question("tags-add", 10);
    static final Question INVENTORY_ITEMS = question("inventory-items", 20);
    static final Question INVENTORY_SET = question("inventory-set", 10);
    static final Question INVENTORY_ACTIVATE = question("inventory-activate", 10);
    static final Question WEBHOOKS = question("webhooks", 10);
    static final Question WEBHOOK_CREATE = question("webhook-create", 10);
    static final Question WEBHOOK_DELETE = question("webhook-delete", 10);
    static final Question SHOP = question("shop", 3);
    static final Question LOCATIONS = question("locations", 10);

    private Query() {}

    private static Question question(String operation, int cost) {
        Question question = Question.load(Query.class, operation, cost);
        ALL.add(question);
        return question;
    }

    /** The question with amounts in the currency that the buyer paid in. */
    static Question in(ShopifySettings settings, Question question) {
        String text = question.text().replace("shopMoney", settings.money());
        return new Question(question.operation(), text, question.cost());
    }
}
