package dev.cartage.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing, so each way in which ledgers can be broken is shown to it. */
class CheckerTest {
    private static final StoreOrder CARRIED = new StoreOrder(1, true, List.of("T1"));
    private static final Instruction ITS_INSTRUCTION = new Instruction(1, "1001", List.of("T1"));

    @Test
    void ledgersThatAgreeAreClean() {
        Verdict verdict = Checker.check(List.of(CARRIED), List.of(ITS_INSTRUCTION));
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict).isEqualTo(new Verdict(1, 0, 0, 0, List.of()));
    }

    @Test
    void anOrderInTwoParcelsIsNoDuplicate() {
        Verdict verdict = Checker.check(
                List.of(new StoreOrder(1, true, List.of("T1", "T2"))),
                List.of(new Instruction(1, "1001", List.of("T1", "T2"))));
        assertThat(verdict.clean()).isTrue();
    }

    @Test
    void anOrderThatNoWarehouseKnowsIsLost() {
        Verdict verdict =
                Checker.check(List.of(CARRIED, new StoreOrder(2, false, List.of())), List.of(ITS_INSTRUCTION));
        assertThat(verdict.lost()).isOne();
        assertThat(verdict.clean()).isFalse();
        assertThat(verdict.examples()).containsExactly("Order 2 never reached a warehouse.");
    }

    @Test
    void anOrderOfWhoseShipmentTheStoreDoesNotKnowIsLost() {
        assertThat(Checker.check(List.of(new StoreOrder(1, false, List.of())), List.of(ITS_INSTRUCTION))
                        .lost())
                .isOne();
    }

    @Test
    void anOrderOfWhichOneParcelIsMissingIsLost() {
        Verdict verdict = Checker.check(
                List.of(new StoreOrder(1, false, List.of("T1"))),
                List.of(new Instruction(1, "1001", List.of("T1", "T2"))));
        assertThat(verdict.lost()).isOne();
        assertThat(verdict.duplicated()).isZero();
    }

    @Test
    void anInstructionThatComesTwiceIsADuplicate() {
        assertThat(Checker.check(List.of(CARRIED), List.of(ITS_INSTRUCTION, ITS_INSTRUCTION))
                        .duplicated())
                .isOne();
    }

    @Test
    void anInstructionUnderAnotherReferenceIsADuplicateToo() {
        Instruction other = new Instruction(1, "1001-7", List.of("T2"));
        assertThat(Checker.check(List.of(CARRIED), List.of(ITS_INSTRUCTION, other))
                        .duplicated())
                .isOne();
    }

    @Test
    void aParcelToldTwiceIsADuplicate() {
        Verdict verdict =
                Checker.check(List.of(new StoreOrder(1, true, List.of("T1", "T1"))), List.of(ITS_INSTRUCTION));
        assertThat(verdict.duplicated()).isOne();
        assertThat(verdict.astray()).isZero();
    }

    @Test
    void aTrackingNumberOfAnotherOrderIsAstray() {
        Verdict verdict = Checker.check(List.of(new StoreOrder(1, true, List.of("T9"))), List.of(ITS_INSTRUCTION));
        assertThat(verdict.astray()).isOne();
        assertThat(verdict.clean()).isFalse();
    }

    @Test
    void anInstructionForAnOrderThatNoStoreHasIsAstray() {
        assertThat(Checker.check(List.of(CARRIED), List.of(ITS_INSTRUCTION, new Instruction(5, "5", List.of())))
                        .astray())
                .isOne();
    }
}
