package dev.cartage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Address HOME =
            new Address("Ada Byron", "Engines", "1 Harbour Road", "", "", "Port", "", "1000", "NO", "555-0100");
    private static final Order ORDER = Order.draft("gid/1", "#1001")
            .shippingAddress(HOME)
            .lines(List.of(OrderLine.of("l1", "MUG", "Mug", 2), OrderLine.of("l2", "CUP", "Cup", 1)))
            .custom(Map.of("gift", "yes"))
            .done();

    @Test
    void anOrderIsFilledFieldByField() {
        assertThat(ORDER.externalId()).isEqualTo("gid/1");
        assertThat(ORDER.number()).isEqualTo("#1001");
        assertThat(ORDER.shippingAddress()).isEqualTo(HOME);
        assertThat(ORDER.billingAddress().isBlank()).isTrue();
        assertThat(ORDER.orderedAt()).isEmpty();
        assertThat(ORDER.units()).isEqualTo(3);
        assertThat(ORDER.lines().getFirst().sku()).isEqualTo("MUG");
    }

    @Test
    void aChangeMakesAnotherOrderAndLeavesThisOne() {
        Instant placed = Instant.parse("2026-11-21T10:00:00Z");
        Order changed = ORDER.with(OrderFields.ORDERED_AT, Optional.of(placed)).withLines(List.of());
        assertThat(changed.orderedAt()).contains(placed);
        assertThat(changed.units()).isZero();
        assertThat(changed.custom()).containsEntry("gift", "yes");
        assertThat(ORDER.orderedAt()).isEmpty();
        assertThat(changed).isNotEqualTo(ORDER);
        assertThat(ORDER.with(OrderFields.NUMBER, "#1001")).isEqualTo(ORDER).hasSameHashCodeAs(ORDER);
    }

    @Test
    void aValueThatSaysNothingIsTheSameAsNone() {
        Values none = Values.none(OrderFields.catalogue());
        assertThat(none.has(OrderFields.NUMBER)).isFalse();
        assertThat(none.get(OrderFields.NUMBER)).isEmpty();
        assertThat(none.with(OrderFields.NUMBER, "")).isEqualTo(none);
        assertThat(none.with(OrderFields.NUMBER, "7").toString()).contains("=7 ");
    }

    @Test
    void aDraftThatIsFilledFurtherDoesNotChangeWhatWasMadeOfIt() {
        Values.Change change = Values.none(OrderFields.catalogue()).change().set(OrderFields.NUMBER, "7");
        Values made = change.done();
        change.set(OrderFields.NUMBER, "8");
        assertThat(made.get(OrderFields.NUMBER)).isEqualTo("7");
    }

    @Test
    void everyFieldIsFoundByItsName() {
        for (Catalogue catalogue : List.of(OrderFields.catalogue(), LineFields.catalogue(), OrderFacts.catalogue())) {
            assertThat(catalogue.fields())
                    .isNotEmpty()
                    .allSatisfy(
                            field -> assertThat(catalogue.find(field.name())).contains(field));
            assertThat(catalogue.find("no_such_field")).isEmpty();
        }
        assertThatThrownBy(() -> Catalogue.ofTexts("thing", "name", "name")).hasMessageContaining("two fields");
    }
}
