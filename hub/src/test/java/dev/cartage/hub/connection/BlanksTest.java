package dev.cartage.hub.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {
    private static final Blanks BLANKS = Blanks.of(List.of("hunter22", "x"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"access_token" : "abc","a":1}      | {"access_token" : "•••","a":1}
            grant=x&client_secret=abc&user=ann  | grant=x&client_secret=•••&user=ann
            Authorization: Bearer               | Authorization: •••
            {"apiKey":"k1","API_KEY":"k2"}      | {"apiKey":"•••","API_KEY":"•••"}
            token==abc password= pwd:d          | token=••• password= •••
            {"name":"Ann","secretary":"Bo"}     | {"name":"Ann","secretary":"Bo"}
            {"token":""}                        | {"token":""}
            token:                              | token:
            """)
    void whatIsNamedLikeASecretIsBlanked(String said, String kept) {
        assertThat(BLANKS.blank(said)).isEqualTo(kept);
    }

    @Test
    void theSecretsOfTheSettingsAreBlankedWhereverTheyStand() {
        assertThat(BLANKS.blank("GET /orders/hunter22?x")).isEqualTo("GET /orders/•••?x");
    }

    @Test
    void aSecretAcrossTheEdgeOfWhatIsKeptIsBlankedToo() {
        String said = "-".repeat(Blanks.KEPT - 4) + "hunter22" + "-".repeat(2_000);
        String kept = BLANKS.text(Blanks.beginning(said.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept).doesNotContain("hunt").hasSizeLessThanOrEqualTo(Blanks.KEPT);
    }
}
