package dev.cartage.sandbox.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CarrierTest {
    @ParameterizedTest
    @CsvSource({"UPS, ups, UPS, 2", "FEDEX, fedex, FedEx Express (12), 0", "USPS, usps, USPS IMpb N, 0"})
    void checkDigitsAreThoseOfPublishedNumbers(Carrier carrier, String file, String form, int prefix)
            throws IOException {
        List<String> numbers = published(file, form);

        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            String serial = number.substring(prefix, number.length() - 1);
            assertThat(carrier.checkDigit(serial)).isEqualTo(number.charAt(number.length() - 1) - '0');
        });
    }

    /** Those without blanks and postal routing. */
    private static List<String> published(String file, String form) throws IOException {
        Path json = Path.of(System.getProperty("cartage.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared/samples/carriers/tracking_number_data/couriers/" + file + ".json");
        boolean there = Files.exists(json);
        if (!Boolean.parseBoolean(System.getenv("CARTAGE_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(there, "The published tracking numbers are not beside the project");
        }
        assertThat(there).as("%s is beside the project", json.getFileName()).isTrue();
        JsonNode forms = new ObjectMapper().readTree(Files.readAllBytes(json)).get("tracking_numbers");
        return StreamSupport.stream(forms.spliterator(), false)
                .filter(one -> one.get("name").asString().equals(form))
                .flatMap(one -> StreamSupport.stream(
                        one.get("test_numbers").get("valid").spliterator(), false))
                .map(JsonNode::asString)
                .filter(number -> number.length() <= 22 && !number.contains(" "))
                .toList();
    }

    @Test
    void theShipMethodNamesTheCarrier() {
        assertThat(Carrier.of("UPS Ground")).isEqualTo(Carrier.UPS);
        assertThat(Carrier.of("fedex 2day")).isEqualTo(Carrier.FEDEX);
        assertThat(Carrier.of("USPS Priority")).isEqualTo(Carrier.USPS);
        assertThat(Carrier.of("Standard")).isEqualTo(Carrier.USPS);
    }

    @Test
    void numbersHaveTheLengthOfTheirCarrier() {
        Random random = new Random(1);

        assertThat(Carrier.UPS.trackingNumber(random)).matches("1Z[0-9A-Z]{16}");
        assertThat(Carrier.FEDEX.trackingNumber(random)).matches("[0-9]{12}");
        assertThat(Carrier.USPS.trackingNumber(random)).matches("94[0-9]{20}");
    }
}
