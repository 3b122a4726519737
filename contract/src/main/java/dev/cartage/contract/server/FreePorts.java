package dev.cartage.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ports on loopback that nobody listens on. */
public final class FreePorts {
    private FreePorts() {}

    /** So many different ones, free on every loopback address. */
    public static List<Integer> some(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < count) sockets.add(new ServerSocket(0));
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(FreePorts::release);
        }
    }

    /** So many in a row, as the passive ports of an FTP server are told. */
    public static List<Integer> row(int count) {
        for (var attempt = 0; attempt < 100; attempt++) {
            int first = some(1).getFirst();
            if (IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                return IntStream.range(first, first + count).boxed().toList();
        }
        throw new IllegalStateException("no " + count + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody listens there. */
    public static boolean answers(String host, int port) {
        try (var socket = new Socket(InetAddress.ofLiteral(host), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
