package dev.cartage.hub.shipment.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tracking numbers tell of their carrier, against the numbers that others have collected. */
class TrackingNumbersTest {
    /** Their name for a courier, and our codes for it. */
    private static final Map<String, List<String>> CODES = Map.of(
            "amazon", List.of("amazon_shipping"),
            "dhl", List.of("dhl_express", "dhl_ecommerce"),
            "old_dominion", List.of("odfl"),
            "landmark", List.of("landmark"));

    /** Formats that we leave out on purpose: nothing in such a number shows whose it is. */
    private static final List<String> LEFT_OUT = List.of("Amazon International", "DHL E-Commerce (14)");

    private record Format(String courier, String name, List<String> valid, List<String> invalid) {
        List<String> codes() {
            return CODES.getOrDefault(courier, List.of(courier));
        }
    }

    private static List<Format> formats() throws IOException {
        var folder = samples().resolve("tracking_number_data").resolve("couriers");
        boolean required = "true".equals(System.getenv("CARTAGE_REQUIRE_ALL"));
        if (!required) {
            assumeThat(folder).as("the collected tracking numbers are not here").isDirectory();
        }
        List<Format> formats = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var courier = JsonMapper.shared().readTree(Files.readString(file));
                for (var one : courier.path("tracking_numbers")) {
                    formats.add(new Format(
                            courier.path("courier_code").stringValue(),
                            one.path("name").stringValue(),
                            texts(one.path("test_numbers").path("valid")),
                            texts(one.path("test_numbers").path("invalid"))));
                }
            }
        }
        return formats.stream()
                .filter(one ->
                        one.codes().stream().anyMatch(code -> Carriers.of(code).isPresent()))
                .filter(one -> !LEFT_OUT.contains(one.name()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    static Path samples() {
        var root = Path.of(System.getProperty("cartage.root", ".."))
                .toAbsolutePath()
                .normalize();
        return root.resolveSibling("shared").resolve("samples").resolve("carriers");
    }

    private static boolean mayBe(String number, List<String> codes) {
        return Stream.of(true, false)
                .flatMap(proven -> TrackingNumbers.candidates(number, proven).stream())
                .anyMatch(codes::contains);
    }

    @Test
    void everyValidNumberMayBeItsCarriersAndNoInvalidOneIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        var formats = formats();
        var valid = formats.stream().flatMap(one -> one.valid().stream()).toList();
        for (var format : formats) {
            format.valid().stream()
                    .filter(number -> !mayBe(number, format.codes()))
                    .forEach(number -> wrong.add(format.name() + " is not found in " + number));
            format.invalid().stream()
                    .filter(number -> !valid.contains(number))
                    .filter(number -> TrackingNumbers.carrier(number)
                            .filter(found -> format.codes().contains(found.code()))
                            .isPresent())
                    .forEach(number -> wrong.add(format.name() + " is found in " + number));
        }
        assertThat(wrong).isEmpty();
        assertThat(formats).hasSizeGreaterThan(25);
    }

    @Test
    void theCarrierThatIsToldIsRightOrNoneIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        int told = 0;
        int all = 0;
        for (var format : formats()) {
            for (var number : format.valid()) {
                var found = TrackingNumbers.carrier(number);
                all++;
                told += found.isPresent() ? 1 : 0;
                found.filter(carrier -> !format.codes().contains(carrier.code()))
                        .ifPresent(carrier -> wrong.add(number + " is " + format.name() + ", not " + carrier.title()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(told).as("numbers of %d whose carrier is told", all).isGreaterThan(all * 4 / 5);
    }

    @Test
    void aPostalNumberNamesThePostOfItsCountry() {
        assertThat(TrackingNumbers.carrier("RB 123 456 785 GB"))
                .map(Carrier::code)
                .contains("royal_mail");
        assertThat(TrackingNumbers.carrier("RB123456785US")).map(Carrier::code).contains("usps");
        assertThat(TrackingNumbers.carrier("RB123456786US")).isEmpty();
    }

    @Test
    void whatIsNoNumberOfAnybodyTellsNothing() {
        assertThat(List.of("", "1", "BY HAND", "1Z", "99999999"))
                .allSatisfy(text -> assertThat(TrackingNumbers.carrier(text)).isEqualTo(Optional.empty()));
    }
}
