package dev.cartage.connectors.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {
    @ParameterizedTest
    @CsvSource({
        "UPS,UPS",
        "u.p.s.,UPS",
        "UPS Next Day Air Saver,UPS",
        "United Parcel Service,UPS",
        "FEDEX HOME DELIVERY,FedEx",
        "FedEx SmartPost,FedEx SmartPost",
        "US Postal Service,USPS",
        "usps priority mail,USPS",
        "DHL eCommerce,DHL eCommerce",
        "dhl express worldwide,DHL Express",
        "Evri,Hermes UK",
        "R+L Carriers,R+L",
        "Canada Post Expedited,Canada Post"
    })
    void spellsCarriersAsAmazonWantsThem(String written, String accepted) {
        assertThat(Carriers.accepted(written)).contains(accepted);
    }

    @Test
    void takesNothingForACarrierThatIsNone() {
        assertThat(List.of("", " ", "?", "Mule Train", "My Own Van"))
                .allSatisfy(written -> assertThat(Carriers.accepted(written)).isEmpty());
    }

    @Test
    void indiaTakesNoOtherCarrier() {
        assertThat(Carriers.of("Mule Train", Marketplace.of("IN"))).isEmpty();
        assertThat(Carriers.of("Delhivery", Marketplace.of("IN"))).isEqualTo(Map.of("carrierCode", "Delhivery"));
        assertThat(Carriers.of("Mule Train", Marketplace.of("US")))
                .isEqualTo(Map.of("carrierCode", "Other", "carrierName", "Mule Train"));
    }

    /** The names that were found in public; each must come back in a spelling of the same letters. */
    @Test
    void knowsEveryNameThatIsKnown() throws IOException {
        Path folder = Path.of(System.getProperty("cartage.root", "..")).resolve("../shared/samples/carriers/amazon");
        boolean required = "true".equals(System.getenv("CARTAGE_REQUIRE_ALL"));
        assumeTrue(required || Files.exists(folder), "skipped: the carrier names are not at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.flatMap(file -> lines(file).stream())
                    .filter(name ->
                            !List.of("Other", "Andere", "Otro", "HS code").contains(name))
                    .toList();
            assertThat(names)
                    .hasSizeGreaterThan(400)
                    .allSatisfy(name -> assertThat(Carriers.accepted(name))
                            .get()
                            .asString()
                            .matches(accepted -> letters(accepted).equals(letters(name))));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String letters(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
