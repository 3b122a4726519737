package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Law 13: tenants cannot see each other, and the database itself sees to it. */
class TenancyTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Tx TX = DATABASE.tx();
    private final long acme = newAccount("Acme");
    private final long zenith = newAccount("Zenith");

    @Test
    void withoutAnAccountThereAreNoRows() {
        assertThat(names()).isEmpty();
    }

    @Test
    void twoAccountsInTurnOnOneConnectionSeeTheirOwnRowsOnly() {
        var connections = new HashSet<Integer>();
        for (var turn = 0; turn < 5; turn++) {
            assertThat(Tenant.call(acme, () -> names())).containsExactly("Acme");
            assertThat(names()).isEmpty();
            assertThat(Tenant.call(zenith, () -> names())).containsExactly("Zenith");
            connections.add(TX.call(jdbc ->
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single()));
        }
        assertThat(connections).as("database connections used").hasSize(1);
    }

    @Test
    void noAccountCanWriteAnothersRows() {
        Tenant.run(acme, () -> {
            assertThat(update("update account_profile set name = 'Stolen' where account_id = " + zenith))
                    .isZero();
            assertThatThrownBy(() -> update("update account_profile set account_id = " + zenith))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("row-level security");
        });
        assertThat(Tenant.call(zenith, () -> names())).containsExactly("Zenith");
    }

    @Test
    void onlyTheTablesOnTheListAreOpen() {
        var open = TX.call(jdbc -> jdbc.sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relforcerowsecurity
                        """).query(String.class).set());
        assertThat(open).isSubsetOf(RowSecurity.OUTSIDE);
        assertThat(open).containsAll(Set.of("account", "node", "lease"));
    }

    @Test
    void theHubDoesNotStartWithATableThatIsNotProtected() {
        var address = TestDatabase.freshAddress();
        TestDatabase.execute(address, "create table forgotten (id bigint, account_id bigint)");
        assertThatThrownBy(() -> RowSecurity.check(application(address)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("forgotten");
    }

    @Test
    void theHubDoesNotStartAsARoleAboveThePolicies() {
        var address = TestDatabase.freshAddress();
        assertThatThrownBy(() -> RowSecurity.check(address))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("every tenant's rows");
    }

    @Test
    void aTableNobodyOpenedCannotBeReadAtAll() {
        assertThatThrownBy(() -> update("delete from flyway_schema_history")).isInstanceOf(DataAccessException.class);
    }

    private static DatabaseAddress application(DatabaseAddress owner) {
        return new DatabaseAddress(
                owner.url(), ApplicationRole.NAME, DATABASE.application().password());
    }

    private static long newAccount(String name) {
        var account = TestDatabase.account(DATABASE);
        Tenant.run(account, () -> update("insert into account_profile (name) values ('" + name + "')"));
        return account;
    }

    private static int update(String sql) {
        return TX.call(jdbc -> jdbc.sql(sql).update());
    }

    private static List<String> names() {
        return TX.call(jdbc ->
                jdbc.sql("select name from account_profile").query(String.class).list());
    }
}
