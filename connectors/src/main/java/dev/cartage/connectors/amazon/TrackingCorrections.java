package dev.cartage.connectors.amazon;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;

/** Amazon takes a second confirmation with the package's reference as a change of the first. */
record TrackingCorrections(ShipmentNotices notices) implements ShipmentCorrector {

    @Override
    public List<Outcome> correct(List<Correction> corrections) {
        return notices.tell(
                corrections.stream().map(Correction::notice).toList(), notice -> first(corrections, notice));
    }

    /** The reference came from the number that Amazon was told first. */
    private static String first(List<Correction> corrections, Notice notice) {
        return corrections.stream()
                .filter(one -> one.notice().equals(notice))
                .flatMap(one -> one.former().stream())
                .findFirst()
                .orElse(notice.trackingNumber());
    }
}
