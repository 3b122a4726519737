package dev.cartage.hub.web.rule;

import dev.cartage.hub.rule.RecentOrders;
import dev.cartage.hub.rule.RuleSet;
import dev.cartage.model.Address;
import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Shape;
import dev.cartage.rules.hook.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Records to try a rule on: real, representative, or made up. */
@Component
class TrialData {
    private static final int LOOKED_AT = 200;

    private final RecentOrders orders;
    private final Clock clock;

    TrialData(RecentOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** The order as rules saw it when it came; empty where it cannot be read any more. */
    Optional<Subject> order(long id) {
        return orders.page(id + 1, Instant.EPOCH, 1, true).orders().stream()
                .filter(past -> past.orderId() == id)
                .findFirst()
                .flatMap(past -> past.subject().get());
    }

    /** A recent order with which the rules do something, else the newest; empty where there is none. */
    Optional<Subject> suggest(RuleSet rules) {
        List<Subject> recent = orders.page(Long.MAX_VALUE, Instant.EPOCH, LOOKED_AT, true).orders().stream()
                .flatMap(past -> past.subject().get().stream())
                .toList();
        return recent.stream()
                .filter(subject -> rules.broken().isEmpty() && !run(rules, subject))
                .findFirst()
                .or(() -> recent.stream().findFirst());
    }

    private boolean run(RuleSet rules, Subject subject) {
        return rules.run(Input.of(clock.instant(), rules.zone(), subject))
                .decisions()
                .isEmpty();
    }

    /** An invented order with so many lines. */
    Order invent(int lines) {
        return Order.draft("10001", "#1001")
                .shippingAddress(new Address(
                        "Ada Example", "", "12 Maple Street", "Apt 4", "", "Reno", "NV", "89501", "US", "555-0100"))
                .set(OrderFields.CUSTOMER_EMAIL, "ada@example.com")
                .set(OrderFields.ORDERED_AT, Optional.of(clock.instant()))
                .set(OrderFields.SHIPPING_METHOD, "Free Shipping")
                .set(OrderFields.SUBTOTAL, Optional.of(new BigDecimal("19.50").multiply(BigDecimal.valueOf(lines))))
                .lines(IntStream.rangeClosed(1, lines).mapToObj(TrialData::line).toList())
                .done();
    }

    private static OrderLine line(int number) {
        return OrderLine.of(String.valueOf(number), "SKU-" + number, "Thing " + number, number)
                .with(LineFields.UNIT_PRICE, Optional.of(new BigDecimal("19.50")));
    }

    /** All records of the hook, the given order among them; what else there is is made up. */
    static List<Subject> around(Hook hook, Subject order) {
        return hook.records().stream()
                .map(shape -> shape.name().equals("order") ? order : invented(shape))
                .toList();
    }

    private static Subject invented(Shape shape) {
        Values.Change values = Values.none(shape.fields()).change();
        Values.Change facts = Values.none(shape.facts()).change();
        texts(shape.fields().fields(), values);
        texts(shape.facts().fields(), facts);
        List<Subject> lines =
                shape.lines().map(part -> List.of(invented(part.shape()))).orElse(List.of());
        return Subject.of(values.done(), Map.of(), lines).withFacts(facts.done());
    }

    @SuppressWarnings("unchecked")
    private static void texts(List<Field<?>> fields, Values.Change values) {
        for (Field<?> field : fields) {
            if (field.kind() == Field.Kind.TEXT) {
                values.set((Field<String>) field, field.name().contains("carrier") ? "Fedex Ground" : "example");
            }
        }
    }
}
