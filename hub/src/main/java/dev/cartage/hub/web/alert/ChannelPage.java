package dev.cartage.hub.web.alert;

import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /alerts/channels/ID}: one channel, to be changed. */
@Controller
@RequestMapping("/alerts/channels/{id:\\d+}")
public class ChannelPage {
    private final Channels channels;

    ChannelPage(Channels channels) {
        this.channels = channels;
    }

    /** @param name, address, every as they stand in the form */
    public record Form(Channel channel, String name, String address, int every, List<Problem> problems) {
        public boolean mail() {
            return channel.kind() == Channel.Kind.MAIL;
        }

        /** What is offered, and what is set by a program. */
        public List<Integer> paces() {
            return Stream.concat(ChannelsPage.paces().stream(), Stream.of(every))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @GetMapping
    View show(@PathVariable long id) {
        var channel = NotFound.unless(channels.find(id));
        var address = channel.kind() == Channel.Kind.MAIL ? channel.shown() : "";
        return page(new Form(channel, channel.name(), address, channel.everyMinutes(), List.of()));
    }

    private static View page(Form form) {
        return Pages.show("alert/channel", form.channel().name(), form);
    }

    @PostMapping
    View save(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "0") int every) {
        var channel = NotFound.unless(channels.find(id));
        try {
            channels.change(channel, name, address, every);
            return new RedirectView("/alerts/channels");
        } catch (Refused refused) {
            return page(new Form(channel, name, address, every, refused.problems()));
        }
    }
}
