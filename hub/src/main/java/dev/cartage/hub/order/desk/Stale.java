package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.FieldText;
import dev.cartage.model.OrderFields;
import dev.cartage.model.Problem;
import java.util.stream.Collectors;

/** Says what has become of an order since a person looked at it. */
final class Stale {
    private Stale() {}

    static Problem problem(Standing now, int seen, Action action) {
        String theirs = action instanceof Action.Edit edit
                ? edit.edits().fields().entrySet().stream()
                        .map(one -> one.getKey().replace('_', ' ') + ": you typed “"
                                + one.getValue().now() + "” over “"
                                + one.getValue().was() + "”, and now it is “"
                                + current(now, one.getKey()) + "”")
                        .collect(Collectors.joining("; "))
                : "";
        return new Problem(
                "order-changed",
                "The order changed while you looked at it: you saw step " + seen + ", and it is at step "
                        + now.version() + ", " + now.status().title() + "."
                        + (theirs.isEmpty() ? "" : " " + theirs + "."),
                "Nothing was done. Look at it again, then decide.");
    }

    private static String current(Standing now, String field) {
        return OrderFields.catalogue()
                .find(field)
                .map(known -> FieldText.show(now.order().values(), known))
                .orElseGet(() -> now.order().custom().getOrDefault(field.replaceFirst("custom\\.", ""), ""));
    }
}
