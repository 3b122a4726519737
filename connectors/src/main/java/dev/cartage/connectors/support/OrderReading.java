package dev.cartage.connectors.support;

import dev.cartage.model.Problem;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unreadable;
import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a document that may hold anything; what cannot be understood is one order in Error and never more. */
public final class OrderReading {
    private OrderReading() {}

    public static Reading of(RawOrder raw, String remote, Function<JsonNode, Reading> read) {
        try {
            JsonNode document = Json.MAPPER.readTree(raw.content());
            return document.isObject() ? read.apply(document) : unreadable(raw, remote);
        } catch (JacksonException | DateTimeException | ArithmeticException | NumberFormatException wrong) {
            return unreadable(raw, remote);
        }
    }

    /** The same, for documents that are none of the remote's without a text at the end of a way. */
    public static Reading of(RawOrder raw, String remote, String way, Function<JsonNode, Reading> read) {
        return of(raw, remote, order -> Json.text(order, way).isEmpty() ? unreadable(raw, remote) : read.apply(order));
    }

    public static Unreadable unreadable(RawOrder raw, String remote) {
        return new Unreadable(
                raw.externalId(),
                new Problem(
                        "order-unreadable",
                        remote + "'s order " + raw.externalId() + " cannot be understood.",
                        "Open the order in " + remote + ", look for what is odd about it, save it again, and report"
                                + " this if it does not help."));
    }
}
