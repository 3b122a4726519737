package dev.cartage.connectors.fileexchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names order files: prefix, the first order's number, what makes the name unique, twelve digits of time. */
final class OrderFileName {
    private OrderFileName() {}

    static String of(FileExchangeSettings settings, String reference, Instant at, String unique) {
        String stamp = DateTimeFormatter.ofPattern(settings.stamp().pattern(), Locale.ROOT)
                .withZone(settings.zone())
                .format(at);
        String number = unique.isEmpty() ? reference : reference + "-" + unique;
        return settings.orderPrefix() + number.replaceAll("[^A-Za-z0-9_-]", "") + "_" + stamp + ".csv";
    }
}
