package dev.cartage.spi;

import dev.cartage.model.Problem;
import java.util.List;
import java.util.Optional;

/** The roles that an opened connector plays. */
public final class Roles {
    private final String title;
    private final List<Role> roles;

    private Roles(String title, List<Role> roles) {
        this.title = title;
        this.roles = roles;
    }

    public static Roles of(Connector connector, Role... roles) {
        return new Roles(connector.title(), List.of(roles));
    }

    public <R extends Role> Optional<R> find(Class<R> role) {
        return roles.stream().filter(role::isInstance).map(role::cast).findFirst();
    }

    /** @throws RemoteException.NotSupported if the connector does not play the role */
    public <R extends Role> R require(Class<R> role) {
        return find(role)
                .orElseThrow(() -> new RemoteException.NotSupported(new Problem(
                        "not-supported",
                        title + " cannot do this (" + role.getSimpleName() + ").",
                        "Switch this flow off for the connection, or choose another system.")));
    }
}
