package dev.cartage.hub.shipment.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Carriers as warehouses write them and as platforms want them. */
class CarriersTest {
    @Test
    void aCarrierIsFoundByWhatPeopleWrite() {
        assertThat(List.of("UPS", "ups", "UPS Ground", "UPSN", "U.P.S."))
                .allSatisfy(text ->
                        assertThat(Carriers.named(text)).map(Carrier::code).contains("ups"));
        assertThat(Carriers.named("Federal Express")).map(Carrier::code).contains("fedex");
        assertThat(Carriers.named("Mule Train")).isEmpty();
        assertThat(Carriers.named("Other")).isEmpty();
    }

    @Test
    void eachPlatformGetsItsOwnSpelling() {
        assertThat(Carriers.spelled("dhl global mail", "ebay")).isEqualTo("DHLGlobalMail");
        assertThat(Carriers.spelled("USPS Priority", "shopify")).isEqualTo("USPS");
        assertThat(Carriers.spelled("canpar", "amazon_ca")).isEqualTo("Canpar");
        assertThat(Carriers.spelled("Mule Train", "shopify")).isEqualTo("Mule Train");
        assertThat(Carriers.spelled("ups ground", "ultra_cart")).isEqualTo("ups ground");
    }

    @Test
    void aParcelCanBeFollowed() {
        assertThat(Carriers.page("UPS", "1Z 42")).isEqualTo("https://www.ups.com/track?tracknum=1Z+42");
        assertThat(Carriers.page("", "TBA000000000000")).contains("track.amazon.com");
        assertThat(Carriers.page("Mule Train", "7")).isEmpty();
        assertThat(Carriers.pageFor("shopify", "UPS", "1Z42")).isEmpty();
        assertThat(Carriers.pageFor("vendure", "UPS", "1Z42")).isNotEmpty();
        assertThat(Carriers.all())
                .allSatisfy(one -> assertThat(one.page()).startsWith("https://").contains("%s"));
    }

    @Test
    void theSpellingsAreThoseOfThePlatformsLists() throws IOException {
        var crosswalk = TrackingNumbersTest.samples().resolve("crosswalk.csv");
        if (!"true".equals(System.getenv("CARTAGE_REQUIRE_ALL"))) {
            assumeThat(crosswalk).as("the crosswalk is not here").exists();
        }
        List<String> wrong = new ArrayList<>();
        for (var line : Files.readAllLines(crosswalk)
                .subList(1, Files.readAllLines(crosswalk).size())) {
            var cells = line.split(",", -1);
            Carriers.of(cells[0]).ifPresent(carrier -> {
                var platforms = List.of("amazon", "shopify", "walmart", "ebay");
                for (int i = 0; i < platforms.size(); i++) {
                    var ours = carrier.spellings().getOrDefault(platforms.get(i), "");
                    if (!ours.equals(cells[1 + i])) {
                        wrong.add(carrier.code() + " at " + platforms.get(i) + ": " + ours + ", not " + cells[1 + i]);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }
}
