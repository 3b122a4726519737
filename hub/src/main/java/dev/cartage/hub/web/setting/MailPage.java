package dev.cartage.hub.web.setting;

import dev.cartage.hub.alert.MailServer;
import dev.cartage.hub.alert.MailServers;
import dev.cartage.hub.alert.Mailer;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /settings/mail}: the server over which the account's mail leaves. */
@Controller
@RequestMapping("/settings/mail")
public class MailPage {
    private static final int USUAL_PORT = 587;

    private final MailServers servers;
    private final Mailer mailer;

    MailPage(MailServers servers, Mailer mailer) {
        this.servers = servers;
        this.mailer = mailer;
    }

    /** What may be seen of the server. @param said what was done just now; "" for nothing */
    public record Form(
            String host, int port, String security, String user, String sender, String said, List<Problem> problems) {
        static Form of(MailServer server, String said, List<Problem> problems) {
            return new Form(
                    server.host(),
                    server.port(),
                    server.security().name(),
                    server.user(),
                    server.sender(),
                    said,
                    problems);
        }

        public List<MailServer.Security> securities() {
            return List.of(MailServer.Security.values());
        }
    }

    @GetMapping
    View form() {
        return page("", List.of());
    }

    private View page(String said, List<Problem> problems) {
        var none = new Form("", USUAL_PORT, MailServer.Security.STARTTLS.name(), "", "", said, problems);
        return show(
                servers.find().map(server -> Form.of(server, said, problems)).orElse(none));
    }

    private static View show(Form form) {
        return Pages.show("setting/mail", "Mail", form);
    }

    @PostMapping
    View save(
            @RequestParam String host,
            @RequestParam int port,
            @RequestParam MailServer.Security security,
            @RequestParam String user,
            @RequestParam String password,
            @RequestParam String sender) {
        var entered = new MailServer(host, port, security, user, password, sender);
        try {
            servers.save(entered);
            return page("Saved. Send a test to see that it works.", List.of());
        } catch (Refused refused) {
            return show(Form.of(entered, "", refused.problems()));
        }
    }

    @PostMapping("/test")
    View test(HttpServletRequest request) {
        var me = Pages.who(request).orElseThrow().person().email();
        try {
            mailer.send(
                    List.of(me),
                    UUID.randomUUID().toString(),
                    "Test of Cartage's mail",
                    "Cartage can send mail over this server. There is nothing to do.");
            return page("The mail server has taken a test mail to " + me + ".", List.of());
        } catch (RemoteException failure) {
            return page("", List.of(failure.problem()));
        }
    }
}
