package dev.cartage.connectors.support;

import dev.cartage.spi.RemoteException;
import java.util.Optional;
import java.util.function.Function;

/** What opens the remote's door. */
public interface AccessToken {
    /** The one to use now. */
    String current();

    /** Another in place of the one that was refused; empty where there can be none without a person. */
    Optional<String> after(String refused);

    /** The same for ever. */
    static AccessToken fixed(String token) {
        return new AccessToken() {
            @Override
            public String current() {
                return token;
            }

            @Override
            public Optional<String> after(String refused) {
                return Optional.empty();
            }
        };
    }

    /** Makes the call, and once more with a new token if the first one is refused. */
    default <T> T using(Function<String, T> call) {
        String token = current();
        try {
            return call.apply(token);
        } catch (RemoteException.NotAuthorized refused) {
            return call.apply(after(token).orElseThrow(() -> refused));
        }
    }
}
