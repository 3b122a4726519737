package dev.cartage.hub.order.desk;

import dev.cartage.hub.order.Edits;
import dev.cartage.hub.order.FieldText;
import dev.cartage.model.Catalogue;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Values;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what a person typed can be what they typed it for. */
final class Typed {
    private Typed() {}

    static Optional<Problem> check(Order order, Edits edits) {
        Stream<Optional<Problem>> lines = Stream.concat(
                        edits.lines().values().stream().map(Typed::now), edits.added().stream())
                .map(line -> check(
                        LineFields.catalogue(), OrderLine.of("", "", "", 0).values(), line));
        return Stream.concat(Stream.of(check(OrderFields.catalogue(), order.values(), now(edits.fields()))), lines)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Map<String, String> now(Map<String, Edits.Change> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().now()));
    }

    private static Optional<Problem> check(Catalogue catalogue, Values of, Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> catalogue
                        .find(one.getKey())
                        .map(field -> !FieldText.fits(field, of, one.getValue()))
                        .orElse(false))
                .findFirst()
                .map(one -> new Problem(
                        "not-understood",
                        "“" + one.getValue() + "” is no " + one.getKey().replace('_', ' ') + ".",
                        "Type it again: a whole number for a quantity, 12.50 for an amount."));
    }
}
