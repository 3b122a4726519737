package dev.cartage.connectors.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Everything that is asked of Shopify. The text lies beside this class in a file of the constant's name.
 *
 * <p>A mutation of one item names its variables and its answer with a 0 at the end, so that {@link #text(int)} can repeat
 * it for many items in one document.
 */
enum Query {
    ORDERS(400, true),
    ORDERS_BY_ID(400, true),
    MORE_LINES(20, true),
    MORE_FULFILLMENT_ORDERS(60, true),
    FULFILLMENTS(100, false),
    FULFILLMENT_CREATE(10, false),
    TAGS_ADD(10, false),
    INVENTORY_ITEMS(20, false),
    INVENTORY_SET(10, false),
    INVENTORY_ACTIVATE(10, false),
    WEBHOOKS(10, false),
    WEBHOOK_CREATE(10, false),
    SHOP(1, false),
    SCOPES(2, false),
    LOCATIONS(10, false);

    private static final Pattern ITEM = Pattern.compile("mutation \\w+\\((.*?)\\) (\\{.*})", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(\\$\\w+?|\\bitem)0\\b");

    private final String text;
    private final int cost;

    Query(int cost, boolean readsOrders) {
        this.cost = cost;
        String own = resource(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.text = readsOrders ? withFragments(own) : own;
    }

    /** Only the fragments that are used: Shopify refuses a document with others. */
    private static String withFragments(String own) {
        StringBuilder whole = new StringBuilder(own);
        String[] fragments = resource("order").split("\n(?=fragment )");
        boolean added = true;
        while (added) {
            added = false;
            for (String fragment : fragments) {
                String name = fragment.split(" ", 3)[1];
                boolean used = Pattern.compile("\\.\\.\\." + name + "\\b")
                        .matcher(whole)
                        .find();
                if (used && whole.indexOf("fragment " + name + " ") < 0) {
                    added = whole.append(fragment).length() > 0;
                }
            }
        }
        return whole.toString();
    }

    private static String resource(String name) {
        try (InputStream file = Query.class.getResourceAsStream(name + ".graphql")) {
            if (file == null) {
                throw new IllegalStateException(name + ".graphql is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\n +", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return text;
    }

    /** The document with its one item repeated; answers and variables are numbered from 0. */
    String text(int items) {
        java.util.regex.Matcher item = ITEM.matcher(text);
        if (!item.find()) {
            throw new IllegalStateException(this + " is not a mutation of one item");
        }
        StringBuilder variables = new StringBuilder();
        StringBuilder body = new StringBuilder();
        String one = item.group(2).substring(1, item.group(2).length() - 1);
        for (int i = 0; i < items; i++) {
            variables.append(i == 0 ? "" : ", ").append(numbered(item.group(1), i));
            body.append(numbered(one, i));
        }
        return "mutation " + operation() + "(" + variables + ") {" + body + "}";
    }

    private static String numbered(String text, int i) {
        return NUMBERED.matcher(text).replaceAll("$1" + i);
    }

    /** Names the budget and the log entry. */
    String operation() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean changes() {
        return text.startsWith("mutation");
    }

    /** About what Shopify charges for one item, in points. */
    int cost() {
        return cost;
    }
}
