package dev.cartage.hub.api;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Merchants;
import org.springframework.stereotype.Component;

/** Where a policy watches, as programs say it: {@code account}, {@code customer/ID} or {@code connection/ID}. */
@Component
class PolicyScopes {
    private static final String ACCOUNT = "account";

    private final Merchants merchants;
    private final Connections connections;

    PolicyScopes(Merchants merchants, Connections connections) {
        this.merchants = merchants;
        this.connections = connections;
    }

    static String shown(String scope) {
        return scope.isEmpty() ? ACCOUNT : scope.replace("merchant/", "customer/");
    }

    /** As policies keep it. */
    String read(String word) {
        if (word.isEmpty() || word.equals(ACCOUNT)) {
            return "";
        }
        if (!word.matches("(customer|merchant|connection)/\\d{1,18}")) {
            throw new BadRequest("“" + word + "” is no scope; write account, customer/ID or connection/ID.");
        }
        var id = Long.parseLong(word.substring(word.indexOf('/') + 1));
        var connection = word.startsWith("connection/");
        if (connection ? connections.find(id).isEmpty() : merchants.find(id).isEmpty()) {
            throw new NoSuchThing("There is no " + word + ".");
        }
        return (connection ? "connection/" : "merchant/") + id;
    }
}
