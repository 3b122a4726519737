package dev.cartage.catalog;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How the tables put it. */
final class Words {
    private Words() {}

    static String kind(Connector.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String of(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Proof proof) {
        return switch (proof) {
            case PUBLISHED_CONTRACT -> "published contract";
            case VENDORS_CLIENT -> "vendor's own client";
            case REAL_SERVER -> "real server";
        };
    }

    /** A mark that fits into a cell. */
    static String mark(Proof proof) {
        return switch (proof) {
            case PUBLISHED_CONTRACT -> "C";
            case VENDORS_CLIENT -> "V";
            case REAL_SERVER -> "R";
        };
    }

    static String proofs(Connector connector, Capability capability) {
        return connector.provenBy(capability).stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    /** Over all that it declares. */
    static String proofs(Connector connector) {
        return Arrays.stream(Proof.values())
                .filter(proof -> connector.capabilities().stream()
                        .anyMatch(capability -> connector.provenBy(capability).contains(proof)))
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }

    static List<Capability> capabilities(Connector connector) {
        return connector.capabilities().stream().sorted().toList();
    }

    static String lines(OptionalInt lines) {
        return lines.isPresent() ? Integer.toString(lines.getAsInt()) : "–";
    }
}
