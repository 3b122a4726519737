package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law 13 where a session goes on speaking for an account: as in {@link TenancyTest}, on one connection. */
class VoiceTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private final Tx tx = new Tx(DATABASE.pool(), Voice.ofSession());
    private final long acme = newAccount("Acme");
    private final long zenith = newAccount("Zenith");

    @Test
    void accountsInTurnOnOneSessionSeeTheirOwnRowsOnly() {
        for (int turn = 0; turn < 3; turn++) {
            assertThat(names(acme)).containsExactly("Acme");
            assertThat(names(acme)).containsExactly("Acme");
            assertThat(names()).isEmpty();
            assertThat(names(zenith)).containsExactly("Zenith");
        }
    }

    @Test
    void whatWasSaidInATransactionThatFailedIsSaidAgain() {
        assertThat(names(acme)).containsExactly("Acme");
        assertThatThrownBy(() -> Tenant.run(zenith, () -> failing())).hasRootCauseInstanceOf(IOException.class);
        assertThat(names(acme)).containsExactly("Acme");
        assertThat(names(zenith)).containsExactly("Zenith");
    }

    @Test
    void afterATransactionThatFailedNoAccountMeansNoRows() {
        assertThat(names(acme)).containsExactly("Acme");
        assertThatThrownBy(() -> Tenant.run(acme, () -> failing())).hasRootCauseInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    private void failing() {
        tx.run(jdbc -> {
            throw new IllegalStateException(new IOException("cut off"));
        });
    }

    private List<String> names(long account) {
        return Tenant.call(account, () -> names());
    }

    private List<String> names() {
        return tx.call(jdbc ->
                jdbc.sql("select name from account_profile").query(String.class).list());
    }

    private long newAccount(String name) {
        long account = TestDatabase.account(DATABASE);
        Tenant.run(
                account,
                () -> tx.run(jdbc -> jdbc.sql("insert into account_profile (name) values (?)")
                        .param(name)
                        .update()));
        return account;
    }
}
