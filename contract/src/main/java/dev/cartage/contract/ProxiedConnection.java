package dev.cartage.contract;

import dev.cartage.contract.Faults.Direction;
import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Two sockets and what goes between them. */
final class ProxiedConnection {
    private static final int PIECE = 16_384;

    private final Socket client;
    private final Socket server;
    private final Supplier<Faults> faults;
    private final Consumer<ProxiedConnection> ended;

    ProxiedConnection(Socket client, Socket server, Supplier<Faults> faults, Consumer<ProxiedConnection> ended) {
        this.client = client;
        this.server = server;
        this.faults = faults;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(() -> carry(client, server, Direction.TO_SERVER));
        Thread.ofVirtual().start(() -> carry(server, client, Direction.TO_CLIENT));
    }

    private void carry(Socket from, Socket to, Direction direction) {
        try {
            var piece = new byte[PIECE];
            for (var read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                Thread.sleep(faults.get().pause(read, direction));
                var admitted = faults.get().admitted(read, direction);
                to.getOutputStream().write(piece, 0, admitted);
                if (admitted < read) cut();
            }
            to.shutdownOutput();
            if (from.isOutputShutdown()) cut();
        } catch (IOException e) {
            cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cut();
        }
    }

    void cut() {
        ended.accept(this);
        reset(client);
        reset(server);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Closed already by the other direction.
        }
    }
}
