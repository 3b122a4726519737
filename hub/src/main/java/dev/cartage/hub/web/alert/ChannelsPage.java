package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Mailer;
import dev.cartage.hub.alert.Messages;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.hub.web.Words;
import dev.cartage.model.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /alerts/channels}: the ways to people. */
@Controller
@RequestMapping("/alerts/channels")
public class ChannelsPage {
    private final Channels channels;
    private final Messages messages;
    private final Mailer mailer;
    private final Clock clock;

    ChannelsPage(Channels channels, Messages messages, Mailer mailer, Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** @param secret of a channel that was just made, shown only now; "" for none. @param said what was done just now */
    public record Listing(
            List<Channel> channels, boolean mailReady, String secret, String said, List<Problem> problems) {
        public List<Channel.Kind> kinds() {
            return List.of(Channel.Kind.values());
        }

        public String fate(Channel.Last last) {
            return switch (last.status()) {
                case "sent" -> "Sent";
                case "gathering" -> "Gathering";
                case "failed" -> "Given up";
                default -> last.problem().isPresent() ? "Tried again by itself" : "On its way";
            };
        }
    }

    /** How long news may gather, in minutes, as forms offer it. */
    public static List<Integer> paces() {
        return List.of(0, 15, 60, 240, Channel.DAILY);
    }

    public static String pace(int minutes) {
        return switch (minutes) {
            case 0 -> "At once";
            case Channel.DAILY -> "Once a day, in the morning";
            default -> "Gathered for " + Words.count(minutes, "minute");
        };
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "false") boolean tested) {
        return page(
                "", tested ? "The test is on its way. Load the page again to see whether it arrived." : "", List.of());
    }

    private View page(String secret, String said, List<Problem> problems) {
        var listing = new Listing(channels.all(), mailer.isReady(), secret, said, problems);
        return Pages.show("alert/channels", "Alert channels", listing);
    }

    @PostMapping
    View add(
            @RequestParam String name,
            @RequestParam Channel.Kind kind,
            @RequestParam String address,
            @RequestParam(defaultValue = "0") int every) {
        try {
            var made = channels.add(name, kind, address, every);
            return page(made.secret(), "Added. Send a test to see that it arrives.", List.of());
        } catch (Refused refused) {
            return page("", "", refused.problems());
        }
    }

    @PostMapping("/{id:\\d+}/test")
    View test(@PathVariable long id) {
        messages.test(NotFound.unless(channels.find(id)), clock.instant());
        return new RedirectView("/alerts/channels?tested=true");
    }

    @PostMapping("/{id:\\d+}/remove")
    View remove(@PathVariable long id) {
        channels.remove(NotFound.unless(channels.find(id)).id());
        return new RedirectView("/alerts/channels");
    }
}
