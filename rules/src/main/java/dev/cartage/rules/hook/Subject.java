package dev.cartage.rules.hook;

import dev.cartage.model.Catalogue;
import dev.cartage.model.Document;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One record that rules run on: an order, a shipment, or one of their lines.
 *
 * @param values its fields
 * @param facts what is known of it besides, which rules read and never set
 * @param custom its custom fields
 * @param lines its lines; of an order line, the stock known for its SKU
 * @param source what the store said, before anything was made of it
 */
public record Subject(Values values, Values facts, Map<String, String> custom, List<Subject> lines, Document source) {
    private static final Values NO_ORDER_FACTS = Values.none(OrderFacts.catalogue());
    private static final Values NO_FACTS = Values.none(Catalogue.ofTexts("facts"));

    public Subject {
        custom = Map.copyOf(custom);
        lines = List.copyOf(lines);
    }

    public static Subject of(Order order) {
        List<Subject> lines = new ArrayList<>(order.lines().size());
        for (OrderLine line : order.lines()) {
            lines.add(of(line.values(), line.custom(), List.of()));
        }
        return new Subject(order.values(), NO_ORDER_FACTS, order.custom(), lines, Document.NOTHING);
    }

    /** Any other record. */
    public static Subject of(Values values, Map<String, String> custom, List<Subject> lines) {
        return new Subject(values, NO_FACTS, custom, lines, Document.NOTHING);
    }

    /** A record of facts alone, such as the problem at {@link Hook#ORDER_ERROR}. */
    public static Subject ofFacts(Values facts) {
        return new Subject(NO_FACTS, facts, Map.of(), List.of(), Document.NOTHING);
    }

    public Subject withFacts(Values known) {
        return new Subject(values, known, custom, lines, source);
    }

    public Subject withSource(Document said) {
        return new Subject(values, facts, custom, lines, said);
    }

    /** The order this is the subject of. */
    public Order toOrder() {
        List<OrderLine> orderLines = lines.stream()
                .map(line -> new OrderLine(line.values, line.custom))
                .toList();
        return new Order(values, orderLines, custom);
    }
}
