package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TxTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Tx TX = DATABASE.tx();
    private final long id = new Ids(TX).next();

    @Test
    void whatFailsIsNotKept() {
        assertThatThrownBy(() -> TX.run(jdbc -> {
                    insert(jdbc);
                    throw new IOException("cut off");
                }))
                .isInstanceOf(IOException.class);
        assertThat(exists()).isFalse();
    }

    @Test
    void innerWorkJoinsTheOuterTransaction() {
        assertThatThrownBy(() -> TX.run(_ -> {
                    TX.run(this::insert);
                    throw new IOException("cut off");
                }))
                .isInstanceOf(IOException.class);
        assertThat(exists()).isFalse();
    }

    @Test
    void outerWorkCannotCommitWhatInnerWorkLeftHalfDone() {
        assertThatThrownBy(() -> TX.run(jdbc -> {
                    insert(jdbc);
                    try {
                        TX.run(_ -> {
                            throw new IOException("cut off");
                        });
                    } catch (IOException e) {
                        assertThat(e).hasMessage("cut off");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(exists()).isFalse();
    }

    @Test
    void innerWorkForAnotherAccountIsRefused() {
        assertThatThrownBy(() -> TX.run(_ -> Tenant.run(1, () -> TX.run(this::insert))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another account");
    }

    @Test
    void everyoneCanAskWhetherATransactionIsOpen() {
        assertThat(Tx.active()).isFalse();
        TX.run(_ -> assertThat(Tx.active()).isTrue());
    }

    @Test
    void theClientIsDeadOutsideItsTransaction() {
        var leaked = TX.call(jdbc -> jdbc);
        assertThatThrownBy(() -> insert(leaked)).hasStackTraceContaining("No transaction is open");
    }

    private void insert(JdbcClient jdbc) {
        jdbc.sql("insert into account values (?, now())").param(id).update();
    }

    private boolean exists() {
        return TX.call(jdbc -> jdbc.sql("select count(*) from account where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                == 1;
    }
}
