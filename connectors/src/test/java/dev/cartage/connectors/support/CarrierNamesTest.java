package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table beside this class is test.carriers. */
class CarrierNamesTest {
    private final CarrierNames names = CarrierNames.load(CarrierNamesTest.class, "test.carriers");

    @Test
    void caseBlanksAndMarksDoNotCount() {
        assertThat(names.find("dhl-express")).contains("DHL Express");
        assertThat(names.find("U.S.P.S.")).contains("USPS");
    }

    @Test
    void otherSpellingsLeadToTheAcceptedOne() {
        assertThat(names.find("US Postal Service")).contains("USPS");
    }

    @Test
    void whatIsNotInTheTableIsNotGuessed() {
        assertThat(names.find("Pony Express")).isEmpty();
        assertThat(names.find("")).isEmpty();
    }
}
