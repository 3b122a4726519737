package dev.cartage.hub.storage;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A transaction that has begun and knows whether all work that joined it went well. */
final class OpenTransaction {
    private final Tx owner;
    private final Connection connection;
    private final OptionalLong account;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<Object> changed = new HashSet<>();
    private boolean failed;

    OpenTransaction(Tx owner, Connection connection, OptionalLong account) {
        this.owner = owner;
        this.connection = connection;
        this.account = account;
    }

    Tx owner() {
        return owner;
    }

    Connection connection() {
        return connection;
    }

    OptionalLong account() {
        return account;
    }

    <T, E extends Exception> T join(ScopedValue.CallableOp<T, E> work) throws E {
        if (!Tenant.current().equals(account)) {
            throw new IllegalStateException("The open transaction speaks for another account");
        }
        var whole = false;
        try {
            var answer = work.call();
            whole = true;
            return answer;
        } finally {
            failed |= !whole;
        }
    }

    void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    void changed(Object what) {
        changed.add(what);
    }

    boolean hasChanged(Object what) {
        return changed.contains(what);
    }

    void tellCommitted() {
        afterCommit.forEach(Runnable::run);
    }

    void requireWhole() {
        if (failed) {
            throw new IllegalStateException("Work that joined this transaction failed, so nothing of it is kept");
        }
    }
}
