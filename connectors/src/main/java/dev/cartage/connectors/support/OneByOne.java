package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.function.Supplier;

/**
 * A batch for a remote that takes single items only. A trouble with the remote as a whole ends the call if nothing was done
 * yet; later it concerns the items that are left, for what was done must be told.
 */
public final class OneByOne {
    private boolean begun;

    /** What became of one item. */
    public Outcome attempt(Supplier<Outcome> call) {
        try {
            Outcome outcome = call.get();
            begun = true;
            return outcome;
        } catch (RemoteException.Rejected | RemoteException.NoAnswer alone) {
            begun = true;
            return Outcomes.ofOne(alone);
        } catch (RemoteException whole) {
            if (!begun) {
                throw whole;
            }
            return Outcomes.of(whole);
        }
    }
}
