package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.account.People;
import dev.cartage.hub.account.Person;
import dev.cartage.hub.account.Role;
import dev.cartage.hub.account.SignInLinks;
import dev.cartage.hub.storage.CartageHome;
import dev.cartage.hub.storage.Tenant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the first account with its administrator, and lets in who may read {@code CARTAGE_HOME}. */
@Component
public class FirstStart {
    /** The file among the secrets of {@code CARTAGE_HOME} that holds the command line's API token. */
    public static final String COMMAND_LINE = "command-line";

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final People people;
    private final SignInLinks links;
    private final ApiTokens tokens;
    private final CartageHome home;

    FirstStart(Accounts accounts, People people, SignInLinks links, ApiTokens tokens, CartageHome home) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.tokens = tokens;
        this.home = home;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        prepare()
                .ifPresent(link -> log.info(
                        "Sign in for the first time at http://localhost:{}{} (once, within 24 hours)", port, link));
    }

    /**
     * Makes what is missing.
     *
     * @return the path of a one-time link, as long as no administrator has chosen a password
     */
    public Optional<String> prepare() {
        accounts.createFirst("Cartage").ifPresent(account -> Tenant.run(account.id(), this::addAdministrator));
        long first = accounts.all().getFirst();
        return Tenant.call(first, () -> {
            tokens.admit("Command line", home.secret(COMMAND_LINE));
            return newcomer().map(person -> "/welcome/" + links.create(person.id()));
        });
    }

    private void addAdministrator() {
        people.add("administrator@localhost", "Administrator", Role.ADMINISTRATOR, Set.of());
    }

    private Optional<Person> newcomer() {
        var administrators = people.all().stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .toList();
        return administrators.stream().anyMatch(Person::hasPassword)
                ? Optional.empty()
                : administrators.stream().findFirst();
    }
}
