package dev.cartage.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before any TCP server, on 127.0.0.1, and misbehaves as told. Connections break with a reset, as they do in the
 * field. A connection under way obeys new {@link Faults} at once.
 */
public final class FaultProxy implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final InetSocketAddress server;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile Faults faults = Faults.none();
    private volatile ServerSocket listener;
    private volatile Thread acceptor;

    private FaultProxy(InetSocketAddress server, int port) {
        this.server = server;
        listener = listen(port);
        acceptor = accepting(listener);
    }

    /** On a free port. */
    public static FaultProxy before(String host, int port) {
        return before(host, port, 0);
    }

    /** On a port of its own choice, as FTP servers need it, which tell clients their data ports. */
    public static FaultProxy before(String host, int port, int listenPort) {
        return new FaultProxy(new InetSocketAddress(host, port), listenPort);
    }

    private ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread accepting(ServerSocket socket) {
        return Thread.ofVirtual().name("fault-proxy").start(() -> accept(socket));
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                carry(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void carry(Socket client) throws IOException {
        accepted.incrementAndGet();
        var toServer = new Socket();
        var connection = new ProxiedConnection(client, toServer, () -> faults, connections::remove);
        try {
            toServer.connect(server);
            connections.add(connection);
            connection.start();
        } catch (IOException e) {
            connection.cut();
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections were made so far. */
    public int accepted() {
        return accepted.get();
    }

    /** From now on, for connections old and new. */
    public void set(Faults now) {
        faults = now;
    }

    /** Breaks the connections that stand. */
    public void cutAll() {
        connections.forEach(ProxiedConnection::cut);
    }

    /** Breaks what stands and refuses new connections. */
    public void refuse() {
        close();
    }

    /** Carries everything again as it comes, also after {@link #refuse}. */
    public void heal() {
        faults = Faults.none();
        if (!listener.isClosed()) return;
        listener = listen(listener.getLocalPort());
        acceptor = accepting(listener);
    }

    /** Returns once nobody can connect any more. */
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cutAll();
    }
}
