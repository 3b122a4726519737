package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.spi.Capability;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong while reading is named rightly, and the next read brings everything. */
interface SurvivesTroubleWhileReading extends ContractPart {
    private void failsThenReads(HttpFault fault, Class<? extends RemoteException> as) {
        only(Capability.READS_ORDERS);
        String id = store().place(Wish.of(store().skus().getFirst(), 1));
        OrderSource source = session().role(OrderSource.class);
        session().spoil(1, fault);

        assertThatThrownBy(() -> source.read("", true, 10)).isInstanceOf(as);
        assertThat(session().readAll("", 10).ids()).contains(id);
    }

    @Test
    default void anAnswerLostWhileReadingIsNoAnswer() {
        failsThenReads(new HttpFault.LostAnswer(), RemoteException.NoAnswer.class);
    }

    @Test
    default void halfAnAnswerIsNoAnswer() {
        failsThenReads(new HttpFault.HalfAnswer(), RemoteException.NoAnswer.class);
    }

    @Test
    default void aServerErrorIsNoAnswer() {
        failsThenReads(HttpFault.serverError(), RemoteException.NoAnswer.class);
    }

    @Test
    default void aPageForPeopleIsNoAnswer() {
        failsThenReads(HttpFault.htmlPage(), RemoteException.NoAnswer.class);
    }

    @Test
    default void tooManyRequestsAreThrottledForAsLongAsTheStoreSays() {
        only(Capability.READS_ORDERS);
        session().spoil(1, HttpFault.tooManyRequests("17"));

        assertThatThrownBy(() -> session().role(OrderSource.class).read("", true, 10))
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    default void tooManyRequestsWithoutAWordAreThrottledForAWhile() {
        only(Capability.READS_ORDERS);
        session().spoil(1, HttpFault.tooManyRequests(""));

        assertThatThrownBy(() -> session().role(OrderSource.class).read("", true, 10))
                .isInstanceOfSatisfying(
                        RemoteException.Throttled.class,
                        throttled -> assertThat(throttled.patience()).isPositive());
    }

    @Test
    default void wrongCredentialsAreNamed() {
        only(Capability.READS_ORDERS);
        OrderSource source = session().rolesWithWrongCredentials().require(OrderSource.class);

        assertThatThrownBy(() -> source.read("", true, 10)).isInstanceOf(RemoteException.NotAuthorized.class);
    }

    @Test
    default void credentialsRevokedWithinARunAreNamedAndTheRunGoesOnWhenTheyAreBack() {
        only(Capability.READS_ORDERS);
        for (int i = 0; i < 5; i++) {
            store().place(Wish.of(store().skus().get(i), 1));
        }
        OrderSource source = session().role(OrderSource.class);
        Page first = source.read("", true, 3);
        store().revoke(true);
        assertThatThrownBy(() -> source.read(first.next(), false, 3)).isInstanceOf(RemoteException.NotAuthorized.class);

        store().revoke(false);
        List<String> rest = session().readAll(first.next(), 3).ids();
        assertThat(rest).isNotEmpty();
    }
}
