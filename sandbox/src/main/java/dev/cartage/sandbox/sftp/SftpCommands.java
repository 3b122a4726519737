package dev.cartage.sandbox.sftp;

import dev.cartage.sandbox.control.Reply;
import dev.cartage.sandbox.control.Request;
import dev.cartage.sandbox.control.Router;
import java.util.Locale;
import java.util.Map;

/** The control routes of an SFTP server, at {@code /control/sftp}. */
public final class SftpCommands {
    private final SftpFaults faults;

    private SftpCommands(SftpFaults faults) {
        this.faults = faults;
    }

    public static void add(Router router, SftpServer server) {
        SftpCommands commands = new SftpCommands(server.faults());
        router.on("PUT", "/control/sftp/faults/{fault}", commands::set).on("DELETE", "/control/sftp/faults", _ -> {
            server.faults().clear();
            return Reply.ok(Map.of());
        });
    }

    /** The body has {@code next}, a number of times, and for uploads {@code bytes}. */
    private Reply set(Request request) {
        SftpFault fault = SftpFault.valueOf(request.part("fault").toUpperCase(Locale.ROOT));
        faults.after(request.number("bytes", 0));
        faults.next(fault, request.number("next", 1));
        return Reply.ok(Map.of("left", faults.left(fault)));
    }
}
