package dev.cartage.hub.api;

import dev.cartage.hub.order.FieldText;
import dev.cartage.model.Catalogue;
import dev.cartage.model.Field;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order as a program brings it: by the names under which the API shows orders. */
final class OrderBody {
    private OrderBody() {}

    /** @throws BadRequest if it has no lines, or a field is not understood */
    static Order read(Body body, Instant now) {
        var lines = lines(body.children("order_lines"));
        if (lines.isEmpty()) {
            throw new BadRequest("order_lines is missing: an order has at least one.");
        }
        var order = new Order(values(OrderFields.catalogue(), body), lines, custom(body));
        return order.orderedAt().isPresent() ? order : order.with(OrderFields.ORDERED_AT, Optional.of(now));
    }

    private static List<OrderLine> lines(List<Body> bodies) {
        List<OrderLine> lines = new ArrayList<>();
        for (var body : bodies) {
            body.required(LineFields.SKU.name());
            var line = new OrderLine(values(LineFields.catalogue(), body), custom(body));
            if (line.quantity() < 1) {
                throw new BadRequest("Line " + (lines.size() + 1) + " has no qty_ordered of at least 1.");
            }
            lines.add(line.id().isEmpty() ? line.with(LineFields.ID, Integer.toString(lines.size() + 1)) : line);
        }
        return lines;
    }

    private static Values values(Catalogue catalogue, Body body) {
        var values = Values.none(catalogue).change();
        for (Field<?> field : catalogue.fields()) {
            var given = text(body, field.name());
            try {
                if (!given.isEmpty()) {
                    FieldText.set(values, field, given);
                }
            } catch (RuntimeException isNot) {
                throw new BadRequest("“" + given + "” is no " + field.name() + ".");
            }
        }
        return values.done();
    }

    /** A name with a dot stands in an object of the body. */
    private static String text(Body body, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? String.join(",", body.texts(name))
                : body.child(name.substring(0, dot))
                        .map(inner -> inner.text(name.substring(dot + 1)))
                        .orElse("");
    }

    private static Map<String, String> custom(Body body) {
        return body.child("custom").map(Body::plain).orElse(Map.of());
    }
}
