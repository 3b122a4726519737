package dev.cartage.rules.engine;

import dev.cartage.model.OrderFields;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.outcome.Origin;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the records that one part of a split order runs on. */
final class Division {
    private Division() {}

    /** Copies with the group's lines; the shipping charge and the gift message stay with the first part. */
    static @Nullable Row[] rows(Run run, Ledger.Group group, boolean first, Origin origin) {
        int records = run.input.subjects().size();
        @Nullable Row[] rows = new Row[run.rows.length];
        for (int i = 0; i < records; i++) {
            rows[i] = run.row(i).copy();
        }
        Row order = run.root().copy();
        rows[0] = order;
        Part part = order.shape.lines().orElseThrow();
        Set<Integer> numbers = new HashSet<>(group.lines());
        List<Row> lines = order.all(part).stream()
                .filter(line -> numbers.contains(line.number))
                .toList();
        run.budget.lines(lines.size());
        order.retain(part, lines);
        order.write(OrderFields.NUMBER, Convert.text(order.read(OrderFields.NUMBER)) + group.suffix(), origin);
        if (!first) {
            stripCharges(order, origin);
        }
        return rows;
    }

    private static void stripCharges(Row order, Origin origin) {
        if (order.read(OrderFields.SHIPPING_AMOUNT) != null) {
            order.write(OrderFields.SHIPPING_AMOUNT, BigDecimal.ZERO, origin);
        }
        if (order.read(OrderFields.SHIPPING_TAX_AMOUNT) != null) {
            order.write(OrderFields.SHIPPING_TAX_AMOUNT, BigDecimal.ZERO, origin);
        }
        if (order.read(OrderFields.GIFT_MESSAGE) != null) {
            order.write(OrderFields.GIFT_MESSAGE, null, origin);
        }
    }
}
