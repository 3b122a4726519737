package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table beside this class is test.texts. */
class TextsTest {
    private static final Texts TEXTS = Texts.load(TextsTest.class, "test.texts", OrderFields.catalogue());

    private static Map<String, String> of(String name, String company, String notes) {
        return TEXTS.of(Order.draft("1", "#1")
                .set(OrderFields.SHIPPING_ADDRESS.name(), name)
                .set(OrderFields.SHIPPING_ADDRESS.company(), company)
                .set(OrderFields.NOTES, notes)
                .done()
                .values());
    }

    @Test
    void ofSeveralFieldsTheFirstThatIsFilledCounts() {
        assertThat(of("Jo Doe", "Example Trading", "")).containsEntry("recipient", "Jo Doe");
        assertThat(of("", "Example Trading", "")).containsEntry("recipient", "Example Trading");
    }

    @Test
    void piecesBecomeLinesAndAnEmptyOneIsLeftOut() {
        assertThat(of("Jo Doe", "", "Ring {twice} for $1"))
                .containsEntry("note", "For Jo Doe\nNotes: Ring {twice} for $1");
        assertThat(of("", "Example Trading", "Ring")).containsEntry("note", "Notes: Ring");
    }

    @Test
    void whatIsEmptyIsNotThere() {
        assertThat(of("", "", "")).isEmpty();
    }

    @Test
    void aTableThatNamesNoFieldIsNoticedAtOnce() {
        assertThatThrownBy(() -> Texts.load(TextsTest.class, "wrong.texts", OrderFields.catalogue()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no_such_field");
    }
}
