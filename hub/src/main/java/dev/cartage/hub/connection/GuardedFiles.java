package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tenant;
import dev.cartage.spi.Files;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A folder tree of one store or warehouse: never touched within a transaction, and all that is done is written down. */
record GuardedFiles(String remote, String place, Files files, ExchangeLog log, Blanks blanks, InstantSource clock)
        implements Files {
    private static final byte[] NOTHING = new byte[0];

    @Override
    public List<RemoteFile> list(String folder) {
        return done("list", folder, NOTHING, () -> files.list(folder));
    }

    @Override
    public Optional<RemoteFile> find(String path) {
        return done("find", path, NOTHING, () -> files.find(path));
    }

    @Override
    public byte[] read(String path) {
        return done("read", path, NOTHING, () -> files.read(path));
    }

    @Override
    public void write(String path, byte[] content) {
        done("write", path, content, () -> files.write(path, content));
    }

    @Override
    public void rename(String from, String to) {
        done("rename", from + " → " + to, NOTHING, () -> files.rename(from, to));
    }

    @Override
    public void delete(String path) {
        done("delete", path, NOTHING, () -> files.delete(path));
    }

    @Override
    public void makeFolder(String path) {
        done("make folder", path, NOTHING, () -> files.makeFolder(path));
    }

    private void done(String operation, String path, byte[] sent, Runnable work) {
        done(operation, path, sent, () -> {
            work.run();
            return NOTHING;
        });
    }

    private <T> T done(String operation, String path, byte[] sent, Supplier<T> work) {
        Outside.require();
        var begun = clock.instant();
        try {
            var answer = work.get();
            keep(new Act(operation, path, begun, sent, answer instanceof byte[] content ? content : NOTHING, ""));
            return answer;
        } catch (RemoteException failure) {
            keep(new Act(
                    operation, path, begun, sent, NOTHING, failure.problem().code()));
            throw failure;
        }
    }

    private record Act(String operation, String path, Instant begun, byte[] sent, byte[] received, String problem) {}

    private void keep(Act act) {
        log.keep(new Said(
                Tenant.account(),
                remote,
                act.begun(),
                act.operation(),
                place + "/" + act.path(),
                0,
                Duration.between(act.begun(), clock.instant()),
                act.sent().length,
                act.received().length,
                Blanks.beginning(act.sent()),
                Blanks.beginning(act.received()),
                act.problem(),
                blanks));
    }

    @Override
    public void close() {
        files.close();
    }
}
