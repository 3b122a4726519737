package dev.cartage.connectors.vendure;

import dev.cartage.connectors.support.graphql.Question;
import java.util.List;

/** Everything that is asked of Vendure. The texts lie beside this class. Vendure charges nothing. */
final class Query {
    static final Question LOGIN = question("login");
    static final Question SHOP = question("shop");
    static final Question ORDERS = question("orders");
    static final Question FULFILLMENTS = question("fulfillments");
    static final Question FULFILL = question("fulfill");
    static final Question SHIP = question("ship");
    static final Question STOCK_LOCATIONS = question("stock-locations");
    static final Question STOCK_LEVELS = question("stock-levels");
    static final Question SET_STOCK = question("set-stock");
    static final List<Question> ALL =
            List.of(LOGIN, SHOP, ORDERS, FULFILLMENTS, FULFILL, SHIP, STOCK_LOCATIONS, STOCK_LEVELS, SET_STOCK);

    private Query() {}

    private static Question question(String operation) {
        return Question.load(Query.class, operation, 1);
    }
}
