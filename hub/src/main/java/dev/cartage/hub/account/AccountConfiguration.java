package dev.cartage.hub.account;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires this package. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    Accounts accounts(Tx tx, Ids ids, Clock clock) {
        return new Accounts(tx, ids, clock);
    }

    @Bean
    Doors doors(Tx tx) {
        return new Doors(tx);
    }

    @Bean
    People people(Tx tx, Ids ids, Clock clock, Doors doors) {
        return new People(tx, ids, clock, doors);
    }

    @Bean
    ApiTokens apiTokens(Tx tx, Ids ids, Clock clock, Doors doors) {
        return new ApiTokens(tx, ids, clock, doors);
    }

    @Bean
    SignInLinks signInLinks(Tx tx, Ids ids, Clock clock, Doors doors, People people) {
        return new SignInLinks(tx, ids, clock, doors, people);
    }

    @Bean
    Sessions sessions(Tx tx, Ids ids, Clock clock, Doors doors, People people) {
        return new Sessions(tx, ids, clock, doors, people);
    }

    @Bean
    Passkeys passkeys(Tx tx, Ids ids, Clock clock, Doors doors, People people) {
        return new Passkeys(tx, ids, clock, doors, people);
    }

    @Bean
    AuditLog auditLog(Tx tx, Ids ids, Clock clock) {
        return new AuditLog(tx, ids, clock);
    }
}
