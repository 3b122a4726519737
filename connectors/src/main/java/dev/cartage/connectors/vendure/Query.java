package dev.cartage.connectors.vendure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that is asked of Vendure. The text lies beside this class in a file of the constant's name.
 *
 * <p>A mutation of one item names its variable and its answer with a 0 at the end, so that {@link #text(int)} can repeat
 * it for many items in one document.
 */
enum Query {
    LOGIN,
    SHOP,
    ORDERS,
    FULFILLMENTS,
    FULFILL,
    SHIP,
    STOCK_LOCATIONS,
    STOCK_LEVELS,
    SET_STOCK;

    private static final Pattern ITEM = Pattern.compile("mutation \\w+\\((.*?)\\) \\{(.*)}", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(\\$\\w+?|\\bitem)0\\b");

    private final String text = resource(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".graphql");

    private static String resource(String name) {
        try (InputStream file = Query.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return text;
    }

    /** The document with its one item repeated; answers and variables are numbered from 0. */
    String text(int items) {
        Matcher item = ITEM.matcher(text.strip());
        if (!item.matches()) {
            throw new IllegalStateException(this + " is not a mutation of one item");
        }
        StringBuilder variables = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < items; i++) {
            variables.append(i == 0 ? "" : ", ").append(numbered(item.group(1), i));
            body.append(numbered(item.group(2), i));
        }
        return "mutation " + operation() + "(" + variables + ") {" + body + "}";
    }

    private static String numbered(String text, int i) {
        return NUMBERED.matcher(text).replaceAll("$1" + i);
    }

    /** Names the log entry. */
    String operation() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an answer that is lost leaves open what has happened. */
    boolean changes() {
        return text.startsWith("mutation") && this != LOGIN;
    }
}
