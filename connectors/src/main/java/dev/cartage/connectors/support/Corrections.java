package dev.cartage.connectors.support;

import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector.Correction;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives parcels another tracking number where a store finds them by number and lines. */
public final class Corrections {
    private Corrections() {}

    /**
     * One outcome for each, in the same order.
     *
     * @param find one finding for each notice, in one call
     * @param write tells the store of some of them, by its keys of the parcels; one outcome for each
     */
    public static List<Outcome> correct(
            List<Correction> corrections,
            Problems problems,
            Function<List<Notice>, List<Finding>> find,
            BiFunction<List<Correction>, Map<Correction, String>, List<Outcome>> write) {
        List<Finding> findings = find.apply(names(corrections));
        Tally<Correction> tally = new Tally<>(corrections);
        Map<Correction, String> wrong = new LinkedHashMap<>();
        int next = 0;
        for (Correction correction : corrections) {
            List<Finding> former =
                    findings.subList(next + 1, next + 1 + correction.former().size());
            if (findings.get(next) instanceof Finding.Found(String done)) {
                tally.put(correction, new Outcome.Sent(done));
            } else {
                first(former)
                        .ifPresentOrElse(
                                key -> wrong.put(correction, key),
                                () -> tally.put(correction, missing(problems, correction)));
            }
            next += 1 + former.size();
        }
        tally.send(List.copyOf(wrong.keySet()), corrections.size(), some -> write.apply(some, wrong));
        return tally.outcomes();
    }

    /** Each parcel as it should be, and after it as the store may have it. */
    private static List<Notice> names(List<Correction> corrections) {
        List<Notice> names = new ArrayList<>();
        for (Correction correction : corrections) {
            names.add(correction.notice());
            correction.former().forEach(number -> names.add(ParcelSearch.named(correction.notice(), number)));
        }
        return names;
    }

    private static Optional<String> first(List<Finding> findings) {
        return findings.stream()
                .flatMap(one -> one instanceof Finding.Found(String key) ? Stream.of(key) : Stream.empty())
                .findFirst();
    }

    private static Outcome missing(Problems problems, Correction correction) {
        Notice notice = correction.notice();
        return problems.outcome(
                "parcel-not-at-store",
                Map.of(
                        "order", notice.orderNumber(),
                        "former", String.join(" or ", correction.former()),
                        "number", notice.trackingNumber()));
    }
}
