package dev.cartage.hub.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.hub.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets in, and who does not. */
class EnteringTest {
    private final Database database = TestDatabase.fresh();
    private final Tx tx = database.tx();
    private final Ids ids = new Ids(tx);
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Doors doors = new Doors(tx);
    private final Accounts accounts = new Accounts(tx, ids, () -> now);
    private final People people = new People(tx, ids, () -> now, doors);
    private final ApiTokens tokens = new ApiTokens(tx, ids, () -> now, doors);
    private final SignInLinks links = new SignInLinks(tx, ids, () -> now, doors, people);
    private final long acme = accounts.create("Acme").id();
    private final long zenith = accounts.create("Zenith").id();
    private final Person sam =
            Tenant.call(acme, () -> people.add("Sam@example.com", "Sam", Role.ADMINISTRATOR, java.util.Set.of()));

    @Test
    void ofNodesThatStartAtOnceOneMakesTheFirstAccount() throws Exception {
        var empty = new Accounts(TestDatabase.fresh().tx(), ids, () -> now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads
                    .invokeAll(Stream.<Callable<Optional<Account>>>generate(() -> () -> empty.createFirst("First"))
                            .limit(4)
                            .toList())
                    .stream()
                    .filter(one -> one.resultNow().isPresent());
            assertThat(made).hasSize(1);
        }
        assertThat(empty.all()).hasSize(1);
        assertThat(Tenant.call(empty.all().getFirst(), empty::current).name()).isEqualTo("First");
    }

    @Test
    void aPasswordLetsItsOwnerInWhateverTheCaseOfTheAddress() {
        Tenant.run(acme, () -> people.setPassword(sam.id(), "correct horse"));
        assertThat(people.signIn("sam@EXAMPLE.com", "correct horse"))
                .hasValueSatisfying(in -> assertThat(in.accountId()).isEqualTo(acme))
                .hasValueSatisfying(in -> assertThat(in.person().hasPassword()).isTrue());
        assertThat(people.signIn("sam@example.com", "wrong horse")).isEmpty();
        assertThat(people.signIn("kim@example.com", "correct horse")).isEmpty();
    }

    @Test
    void nobodyGetsInBeforeTheyChoseAPassword() {
        assertThat(people.signIn("sam@example.com", "")).isEmpty();
        assertThatThrownBy(() -> people.setPassword(sam.id(), "short")).isInstanceOf(NotAccepted.class);
        assertThatThrownBy(() -> people.setPassword(sam.id(), "é".repeat(37))).isInstanceOf(NotAccepted.class);
    }

    @Test
    void anAddressBelongsToOnePersonOfTheWholeInstallation() {
        Tenant.run(zenith, () -> {
            assertThatThrownBy(() -> people.add("sam@example.com", "Sam", Role.STAFF, java.util.Set.of()))
                    .isInstanceOf(NotAccepted.class);
            assertThat(people.all()).isEmpty();
            assertThat(people.find(sam.id())).isEmpty();
        });
    }

    @Test
    void aLinkLetsInOnce() {
        var secret = Tenant.call(acme, () -> links.create(sam.id()));
        assertThat(links.use(secret)).contains(new SignedIn(acme, sam));
        assertThat(links.use(secret)).isEmpty();
    }

    @Test
    void aLinkEndsAfterADay() {
        var secret = Tenant.call(acme, () -> links.create(sam.id()));
        now = now.plus(Duration.ofHours(24));
        assertThat(links.use(secret)).isEmpty();
    }

    @Test
    void aTokenLeadsToItsAccountUntilItIsRevoked() {
        var text = Tenant.call(acme, () -> tokens.create("Scanner"));
        var token = Tenant.call(acme, () -> tokens.all().getFirst());
        assertThat(text).endsWith(token.ending());
        assertThat(tokens.check(text)).contains(new ApiTokens.Caller(acme, token.id(), ApiTokens.SCOPES));
        assertThat(Tenant.call(acme, () -> tokens.all().getFirst().lastUsedAt()))
                .contains(now);
        assertThat(tokens.check(text + "x")).isEmpty();
        Tenant.run(zenith, () -> tokens.revoke(token.id()));
        assertThat(tokens.check(text)).isPresent();
        Tenant.run(acme, () -> tokens.revoke(token.id()));
        assertThat(tokens.check(text)).isEmpty();
    }

    @Test
    void noSecretStandsInTheDatabase() {
        var link = Tenant.call(acme, () -> links.create(sam.id()));
        var token = Tenant.call(acme, () -> tokens.create("Scanner"));
        var stored = Tenant.call(
                acme, () -> tx.call(jdbc -> jdbc.sql("""
                        select string_agg(t, '') from (
                            select door::text t from door union all select api_token::text from api_token
                            union all select sign_in_link::text from sign_in_link) all_rows
                        """).query(String.class).single()));
        assertThat(stored).doesNotContain(link, token).contains("Scanner");
    }
}
