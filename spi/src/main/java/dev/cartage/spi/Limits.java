package dev.cartage.spi;

import dev.cartage.model.Address;
import dev.cartage.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a warehouse can take; checked when an order is judged, long before it is sent. 0 means no limit.
 *
 * @param reference characters of the order number
 * @param street characters of one address line
 * @param name characters of the name
 * @param sku characters of a SKU
 */
public record Limits(int reference, int street, int name, int city, int sku, boolean stateRequired) {
    public static final Limits NONE = new Limits(0, 0, 0, 0, 0, false);

    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]*");

    /** What is wrong with the order for this warehouse; empty if it can go. */
    public List<Problem> check(WarehouseOrder wanted) {
        List<Problem> problems = new ArrayList<>();
        Address to = wanted.order().shippingAddress();
        required(problems, "name", to.name().isBlank() ? to.company() : to.name());
        required(problems, "first address line", to.street1());
        required(problems, "city", to.city());
        required(problems, "country", to.country());
        longest(problems, "name", to.name(), name);
        longest(problems, "first address line", to.street1(), street);
        longest(problems, "second address line", to.street2(), street);
        longest(problems, "third address line", to.street3(), street);
        longest(problems, "city", to.city(), city);
        longest(problems, "order number", wanted.reference(), reference);
        if (stateRequired) {
            required(problems, "state", to.state());
        }
        wanted.order().lines().forEach(line -> {
            required(problems, "SKU", line.sku());
            longest(problems, "SKU", line.sku(), sku);
        });
        return problems;
    }

    private static void required(List<Problem> problems, String what, String value) {
        if (value.isBlank()) {
            problems.add(new Problem(
                    "missing-" + what.replace(' ', '-').toLowerCase(java.util.Locale.ROOT),
                    "The order has no " + what + ", and the warehouse cannot ship without it.",
                    "Edit the order and fill in the " + what + ", then reprocess it."));
        }
    }

    private static void longest(List<Problem> problems, String what, String value, int most) {
        if (most > 0 && value.length() > most) {
            problems.add(new Problem(
                    what.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + "-too-long",
                    "The " + what + " “" + value + "” has " + value.length() + " characters; the warehouse takes "
                            + most + ".",
                    "Edit the order and shorten the " + what + ", then reprocess it."));
        }
        if (!PRINTABLE.matcher(value).matches()) {
            problems.add(new Problem(
                    what.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + "-has-control-characters",
                    "The " + what + " contains characters that cannot be printed.",
                    "Edit the order and type the " + what + " again, then reprocess it."));
        }
    }
}
